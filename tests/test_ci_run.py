"""What CI runs first: it installs a Chromium where it can, and goes on without one where it cannot."""

import os
import shutil
import subprocess

import pytest
from places import COURSE

SKIPPED = "the browser tests will be skipped"


@pytest.fixture
def machine(tmp_path):
    """A machine with a shell, and with `make` and whatever else a test adds, each of which says that it was called."""
    for name in ("bash", "dirname", "id", "chmod", "touch"):
        os.symlink(shutil.which(name), tmp_path / name)
    add(tmp_path, "make")
    add(tmp_path, "sudo", 'shift; exec "$@"')
    return tmp_path


def add(machine, program, script=""):
    (machine / program).write_text(f'#!{shutil.which("bash")}\necho "called: {program} $*"\n{script}\n')
    (machine / program).chmod(0o755)


def run(machine):
    command = [shutil.which("bash"), COURSE / ".ci" / "run"]
    env = {"PATH": str(machine)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=True)
    return done.stdout


def test_a_chromium_that_is_there_is_used(machine):
    add(machine, "chromium")
    add(machine, "apt-get")
    said = run(machine)
    assert "apt-get" not in said
    assert "called: make test" in said


def test_a_chromium_that_is_missing_is_installed(machine):
    add(machine, "apt-get", f'[ "$1" = update ] || {{ touch {machine}/chromium; chmod 755 {machine}/chromium; }}')
    said = run(machine)
    assert "called: apt-get install" in said
    assert SKIPPED not in said
    assert "called: make test" in said


@pytest.mark.parametrize("apt", ["exit 100", None])
def test_without_a_chromium_it_says_so_and_goes_on(machine, apt):
    if apt:
        add(machine, "apt-get", apt)
    said = run(machine)
    assert SKIPPED in said
    assert "called: make test" in said
