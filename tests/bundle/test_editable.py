"""A package that is installed to be edited switches on what the wheel does: saved notebooks keep still pictures."""

import shutil
import subprocess
import sys
import zipfile

from places import COURSE

SETTINGS = "data/etc/jupyter/jupyter_server_config.d/neural_networks_by_hand.json"
BUILD = "import sys; from setuptools.build_meta import build_editable; build_editable(sys.argv[1])"


def test_an_editable_installation_brings_the_settings_of_the_server(tmp_path):
    course = tmp_path / "course"
    shutil.copytree(COURSE / "grader_utils", course / "grader_utils", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(COURSE / name, course)
    command = [sys.executable, "-c", BUILD, str(tmp_path)]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (settings,) = (name for name in archive.namelist() if name.partition(".data/")[2] == SETTINGS)
        told = archive.read(settings)
    assert told == (COURSE / "grader_utils" / "figures" / "moving" / "neural_networks_by_hand.json").read_bytes()
