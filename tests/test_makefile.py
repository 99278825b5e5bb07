"""What a newcomer meets first: the make targets, and one clear line when something is missing."""

import os
import stat
import subprocess

import pytest
from places import COURSE


def make(*arguments):
    return subprocess.run(["make", *arguments], cwd=COURSE, capture_output=True, text=True, timeout=60, check=False)


def python_that(tmp_path, script):
    """Return a stand-in for python3 that answers as `script` says: a machine without what we need."""
    path = tmp_path / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_help_lists_every_command():
    listed = make("help").stdout
    for command in ("course", "test", "lab", "bundle", "help", "clean"):
        assert f"\n{command} " in f"\n{listed}"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 1", "Python 3.11 or newer"),
        ('case "$2" in *venv*) exit 1;; esac', "apt install python3-venv"),
        ("exit 127", "Python 3.11 or newer"),
    ],
)
def test_a_machine_without_what_is_needed_gets_one_line(tmp_path, script, words):
    python = python_that(tmp_path, script)
    done = make("course", f"PYTHON={python}", f"VENV={tmp_path / 'venv'}")
    assert done.returncode != 0
    said = [line for line in done.stdout.splitlines() if not line.startswith("make")]
    assert len(said) == 1
    assert words in said[0]
    assert not os.path.exists(tmp_path / "venv" / "course.stamp")
