"""A Python that belongs to an ordinary account: what its library's owner alone may do to it, that account can do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from places import COURSE

ACCOUNT = 54321
"""Has no name here, and nothing of its own but this Python."""

_NOT_NEEDED = shutil.ignore_patterns("test", "site-packages", "idlelib", "ensurepip", "lib2to3", "config-*", "*.a")


class OwnPython:
    """A copy of this Python's library in `folder` that belongs to `ACCOUNT`, with this environment's packages.

    Args:
        folder: empty, where everybody can go, on the file system on which the packages lie: they are linked.
    """

    def __init__(self, folder: Path) -> None:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        base, environment = folder / "base", folder / "environment"
        for part in ("bin", "lib"):
            (base / part).mkdir(parents=True)
        shutil.copytree(os.path.dirname(os.__file__), base / "lib" / version, symlinks=True, ignore=_NOT_NEEDED)
        for library in Path(sys.base_prefix, "lib").glob("libpython*.so*"):
            shutil.copy(library, base / "lib")
        shutil.copy(os.path.realpath(sys.executable), base / "bin" / version)
        subprocess.run(["chown", "-R", f"{ACCOUNT}:{ACCOUNT}", base], check=True)
        (environment / "bin").mkdir(parents=True)
        (environment / "bin" / "python").symlink_to(base / "bin" / version)
        alembic = environment / "bin" / "alembic"  # nbgrader calls it by name
        alembic.write_text(f"#!{environment / 'bin' / 'python'}\nfrom alembic.config import main\nmain()\n")
        alembic.chmod(0o755)
        (environment / "pyvenv.cfg").write_text(f"home = {base / 'bin'}\n")
        packages = environment / "lib" / version
        packages.mkdir(parents=True)
        subprocess.run(["cp", "-al", Path(sys.prefix, "lib", version, "site-packages"), packages], check=True)
        _open_to_all(packages)
        self._python, self._folder, self._libraries = environment / "bin" / "python", folder, base / "lib"
        (folder / "own").mkdir()
        folder.chmod(0o755)
        shutil.chown(folder / "own", ACCOUNT, ACCOUNT)

    def run(self, *arguments: str, seconds: float, **variables: str) -> subprocess.CompletedProcess:
        """Run this Python as `ACCOUNT` in the course's folder, with `variables` set, and return what it said."""
        own = str(self._folder / "own")
        environment = {"HOME": own, "TMPDIR": own, "PATH": os.environ["PATH"], "LD_LIBRARY_PATH": str(self._libraries)}
        about = {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": [], "env": environment | variables, "cwd": COURSE}
        command = [str(self._python), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds, **about)


def _open_to_all(packages: Path) -> None:
    """Replace links to files that their owner alone may read by copies, so that the files themselves stay closed."""
    for folder, _, files in os.walk(packages):
        os.chmod(folder, 0o755)
        for file in (Path(folder, name) for name in files):
            if not file.is_symlink() and not file.stat().st_mode & 0o004:
                copy = file.with_name(f"{file.name}.copy")
                shutil.copyfile(file, copy)
                copy.chmod(0o644)
                copy.replace(file)
