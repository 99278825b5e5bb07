"""Other versions of libraries, as far as Python's own record of what is installed tells."""

import os


def install(patch, folder, versions):
    """Let this process's children find `versions`, by name, in place of what is installed."""
    for name, number in versions.items():
        about = folder / f"{name}-{number}.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {number}\n", encoding="utf-8")
    patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")])))
