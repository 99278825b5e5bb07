"""With a version that nobody tried, what guards the course could be passed over: each command refuses in words."""

import os
import subprocess
import sys

import pytest
from other_versions import install
from places import COURSE

ASSIGNMENT = "01_affine_function"
TOLD = "{} is installed, and {} was tried. Install the tried version: pip install -r requirements.txt"
NBGRADER = TOLD.format("nbgrader 0.9.99", "0.9.6")
NBCONVERT = TOLD.format("nbconvert 7.99.0", "7.17")


def nbgrader(course, *arguments):
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stderr


@pytest.fixture
def filled(course):
    """The course with something to release, to collect, to unpack and to show."""
    for place in (f"release/{ASSIGNMENT}", f"downloaded/{ASSIGNMENT}/archive", f"autograded/ada/{ASSIGNMENT}"):
        (course / place).mkdir(parents=True, exist_ok=True)
        (course / place / "affine_function.ipynb").write_bytes(
            next((COURSE / "release" / ASSIGNMENT).glob("*.ipynb")).read_bytes()
        )
    (course / "exchange" / "neural_networks" / "inbound").mkdir(parents=True, exist_ok=True)
    return course


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["release_assignment", ASSIGNMENT, "--force"], "Nothing was released: "),
        (["collect", ASSIGNMENT], "Nothing was collected: "),
        (["zip_collect", ASSIGNMENT, "--force"], "Nothing was collected: "),
        (["export"], "Nothing was exported: "),
    ],
    ids=["release", "collect", "zip", "export"],
)
def test_a_command_refuses(filled, tmp_path, monkeypatch, command, words):
    before = contents(filled)
    install(monkeypatch, tmp_path, {"nbgrader": "0.9.99"})
    status, told = nbgrader(filled, *command)
    assert status != 0, told
    assert words + NBGRADER in told
    assert "Traceback" not in told
    new = contents(filled) - before
    assert not [name for name in new if "outbound" in name or "submitted" in name or name.endswith(".csv")], new


def test_no_page_is_made(filled, tmp_path, monkeypatch):
    install(monkeypatch, tmp_path, {"nbconvert": "7.99.0"})
    status, told = nbgrader(filled, "generate_feedback", ASSIGNMENT)
    assert status != 0, told
    assert NBCONVERT in told
    assert not list(filled.glob("feedback/**/*.html"))


def contents(folder):
    return {os.path.join(place, name) for place, _, names in os.walk(folder) for name in names}
