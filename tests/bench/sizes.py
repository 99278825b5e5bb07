"""`python tests/bench/sizes.py`: what the student's set and the full one take to download and on disk, in MB.

Each is downloaded with pip and installed into a fresh environment from what was downloaded. `--python` says for
which Python, `--torch-index` where torch is looked for besides, `--student` leaves the full set out. The wheel of the
course and the bundle are built, and measured, too.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])

from places import COURSE  # noqa: E402

from grader_utils.bundle.build import build_bundle  # noqa: E402
from grader_utils.bundle.requirements import student_requirements  # noqa: E402
from grader_utils.bundle.wheel import build_wheel  # noqa: E402


def main() -> None:
    """Read the options, measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--torch-index", default="")
    parser.add_argument("--student", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        wheel = build_wheel(COURSE, folder)
        print(f"{'wheel of the course':<24}{size(wheel):8.2f} MB")
        print(f"{'bundle':<24}{size(build_bundle(COURSE, folder / 'bundle')):8.2f} MB")
        pinned = (COURSE / "requirements-student.txt").read_text(encoding="utf-8")
        student = student_requirements(pinned, wheel.name)
        full = (COURSE / "requirements.txt").read_text(encoding="utf-8")
        extra = "\n".join(line for line in full.splitlines() if "==" in line)
        sets = {"student's set": student, "full set": f"{student}{extra}\n./{wheel.name}[grading]\n"}
        for name, text in list(sets.items())[: 1 if options.student else 2]:
            downloads, installed = measure(folder, text, options.python, options.torch_index)
            print(f"{name:<24}{downloads:8.0f} MB downloads{installed:8.0f} MB on disk", flush=True)


def measure(folder: Path, requirements: str, python: str, torch_index: str) -> tuple[float, float]:
    """Return the MB of what pip downloads, and of the environment into which it installs that."""
    (folder / "requirements.txt").write_text(requirements, encoding="utf-8")
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        there, environment = Path(scratch) / "downloads", Path(scratch) / "environment"
        subprocess.run([python, "-m", "venv", environment], check=True)
        pip = [environment / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
        index = ["--extra-index-url", torch_index] if torch_index else []
        files = ["-r", "requirements.txt"]
        subprocess.run([*pip, "download", "--dest", there, *index, *files], cwd=folder, check=True)
        subprocess.run([*pip, "install", "--no-index", "--find-links", there, *files], cwd=folder, check=True)
        return size(there), size(environment)


def size(path: Path) -> float:
    """Return the MB of a file, or of all files in a folder, as they lie on the disk."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if not file.is_symlink()]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


if __name__ == "__main__":
    main()
