"""Builds the package as a wheel, from a copy, so that no older build can leak into it."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from grader_utils.failure import ExpectedFailure

_LONG_AGO = "315532800"  # 1980, the earliest time that a wheel can hold, so that two builds are the same
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc")
_FILES = ("pyproject.toml", "README.md", "LICENSE")


class CannotBuild(ExpectedFailure):
    """pip could not build the package; the message ends with what it said."""


def build_wheel(course: Path, folder: Path) -> Path:
    """Build the wheel of the package in `course`, put it into `folder`, and return its path.

    Raises:
        CannotBuild: pip could not build it.
    """
    with tempfile.TemporaryDirectory() as scratch:
        source, made = Path(scratch) / "source", Path(scratch) / "made"
        shutil.copytree(course / "grader_utils", source / "grader_utils", ignore=_LEFT_OUT)
        for name in _FILES:
            shutil.copy(course / name, source)
        for path in source.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)  # as git has them, whatever the umask here
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(made), str(source)]
        environment = os.environ | {"SOURCE_DATE_EPOCH": _LONG_AGO}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        wheels = list(made.glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            said = "\n".join(done.stderr.strip().splitlines()[-10:])
            raise CannotBuild(f"pip could not build the package:\n{said}")
        return Path(shutil.copy(wheels[0], folder))
