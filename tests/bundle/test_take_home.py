"""The zip at home: unpacked into an empty folder, installed into a fresh environment, a lesson passes."""

import os
import shutil
import subprocess
import sys
import zipfile

import pytest
from places import COURSE
from thorough import only_thorough

from grader_utils.bundle.build import NAME, build_bundle

OURS = ("PYTHON", "VIRTUAL_ENV", "JUPYTER", "COURSE_")

pytestmark = only_thorough


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The unpacked folder with its environment; removed afterwards, since it is large."""
    folder = tmp_path_factory.mktemp("home")
    with zipfile.ZipFile(build_bundle(COURSE, folder)) as archive:
        archive.extractall(folder)
    home = folder / NAME
    run(home, sys.executable, "-m", "venv", ".venv")
    pip = (home / ".venv/bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-compile")
    run(home, *pip, "-r", "requirements.txt")
    run(home, *pip, *(line for line in (COURSE / "requirements.txt").read_text().split() if line.startswith("nbval")))
    yield home
    shutil.rmtree(home)


def run(home, *command):
    """Run a command as a student would who has nothing of ours in the environment; return what it printed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    environment |= {"HOME": str(home), "COURSE_PROGRESS": str(home / "progress")}
    done = subprocess.run(
        list(map(str, command)), cwd=home, env=environment, capture_output=True, text=True, timeout=2400, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.mark.timeout(3600)  # it installs PyTorch and JupyterLab
def test_a_lesson_passes_in_a_fresh_environment(home):
    python = home / ".venv/bin/python"
    where = run(home, python, "-c", "import grader_utils; print(grader_utils.__file__)")
    assert where.startswith(str(home / ".venv"))
    lessons = ("notebooks/00_start_here.ipynb", "notebooks/01_affine_function.ipynb")
    sanitize = ("--nbval-sanitize-with", COURSE / "tests" / "nbval_sanitize.cfg")
    said = run(home, python, "-m", "pytest", "-q", "--nbval", "--nbval-cell-timeout", "600", *sanitize, *lessons)
    assert " passed" in said
    assert "failed" not in said
    assert not (home / "progress").exists()  # the examples of a lesson are for show
