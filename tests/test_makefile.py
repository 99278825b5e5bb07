"""What a newcomer meets first: the make targets, and one clear line when something is missing."""

import json
import os
import shlex
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from places import COURSE


def make(*arguments):
    # A make that is called by make says so, and names its folder: here each is the first.
    env = {name: value for name, value in os.environ.items() if name not in ("MAKELEVEL", "MAKEFLAGS", "MFLAGS")}
    return subprocess.run(
        ["make", *arguments], cwd=COURSE, env=env, capture_output=True, text=True, timeout=60, check=False
    )


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


def test_a_language_is_taken_from_the_command_line_alone():
    """Linux sets LANGUAGE for its own messages, such as en_US:en."""
    dry = ("--dry-run", "--old-file", ".venv/course.stamp")
    said = make(*dry, "lab", "LANGUAGE=ko").stdout
    assert 'course workspace --folder "workspace-ko" --language ko' in said
    assert f"{COURSE / 'build/ko/source'}" in said
    assert "course translate --needs ko" in said
    assert "COURSE_LANGUAGE=ko " in said
    assert f'--LabApp.app_settings_dir="{COURSE / "build/ko/jupyterlab"}"' in said
    assert "course bundle --language ko" in make(*dry, "bundle", "LANGUAGE=ko").stdout
    done = subprocess.run(
        ["make", *dry, "lab"], cwd=COURSE, env=os.environ | {"LANGUAGE": "en_US:en"}, capture_output=True, text=True
    )
    assert "--language" not in done.stdout
    assert 'course workspace --folder "workspace"' in done.stdout


def test_what_a_language_needs_is_installed_once(tmp_path):
    """Another installation follows where the list of what it needs has changed since."""
    environment = tmp_path / "venv"
    said = tmp_path / "said"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "course").symlink_to(Path(sys.executable).with_name("course"))
    pip = environment / "bin" / "python"
    pip.write_text(f'#!/bin/sh\necho "$@" >> {said}\n')
    pip.chmod(0o755)
    stamp = environment / "language-ko.stamp"
    asked = (str(stamp), f"VENV={environment}", "--old-file", f"{environment}/course.stamp")
    (environment / "course.stamp").touch()
    for _ in range(2):
        done = make(*asked)
        assert done.returncode == 0, done.stderr
    once = f"-m pip install --quiet --requirement {COURSE / 'requirements-korean.txt'}"
    assert said.read_text().splitlines() == [once]
    os.utime(stamp, (0, 0))
    make(*asked)
    assert said.read_text().splitlines() == [once, once]
    assert "no language 'xx'" in make(*(each.replace("-ko", "-xx") for each in asked)).stderr
    assert not (environment / "language-xx.stamp").exists()


@pytest.mark.parametrize(
    ("asked", "needed"),
    [
        (["lab"], "requirements-student.txt"),
        (["lab", "LANGUAGE=ko"], "requirements.txt"),
        (["course"], "requirements.txt"),
    ],
)
def test_a_learner_installs_no_torch(tmp_path, asked, needed):
    said = make("--dry-run", f"VENV={tmp_path}", *asked).stdout
    lists = {line.split("--requirement ")[1].split()[0] for line in said.splitlines() if "--requirement r" in line}
    assert lists == {needed}


def test_make_lab_opens_the_first_notebook_in_a_workspace_without_solutions(tmp_path):
    said = make("--dry-run", "--old-file", ".venv/course.stamp", "lab", f"WORKSPACE={tmp_path / 'workspace'}").stdout
    *_, fill, command = said.replace("\\\n", " ").splitlines()
    course = str(Path(sys.executable).with_name("course"))
    subprocess.run([course, *shlex.split(fill)[1:]], cwd=COURSE, timeout=60, check=True)
    variable, program, *options = shlex.split(command)
    assert variable == f"COURSE_SOLUTIONS={COURSE / 'source'}"
    assert program.endswith("bin/jupyter")
    (quiet,) = [line for line in make("--dry-run", "--always-make", "course").stdout.splitlines() if "labext" in line]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options[options.index("--port") + 1] = str(port)
    own = ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_WORKSPACES_DIR")
    env = os.environ | {name: str(tmp_path / name) for name in own}
    jupyter = str(Path(sys.executable).with_name("jupyter"))
    subprocess.run([jupyter, *shlex.split(quiet)[1:], "--level=user"], env=env, timeout=60, check=True)
    here = ["--no-browser", "--IdentityProvider.token=a0", "--allow-root"]
    server = subprocess.Popen(
        [jupyter, *options, *here],
        cwd=COURSE,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address, listed = f"http://127.0.0.1:{port}", served(f"http://127.0.0.1:{port}/api/contents?token=a0")
        assert {entry["name"] for entry in json.loads(listed.read())["content"]} == {"notebooks", "release"}
        page = served(f"{address}/?token=a0")
        assert page.url.startswith(f"{address}/lab/tree/notebooks/00_start_here.ipynb")
        assert '"disabledExtensions": ["@jupyterlab/apputils-extension:announcements"]' in page.read().decode()
    finally:
        server.terminate()
        server.wait(30)


def served(address, seconds=120):
    """Return the answer to a request, once the server answers at all."""
    end = time.monotonic() + seconds
    while True:
        try:
            return urllib.request.urlopen(address, timeout=30)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
