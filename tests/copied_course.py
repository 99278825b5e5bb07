"""A copy of the course with its own package, which a test may change, and its commands."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from places import COURSE

PARTS = ("grader_utils", "source", "nbgrader_config.py", "pyproject.toml")
SLOWEST = 300


def copy_course(folder, *more):
    """Copy the course into `folder`, without what its tests do not need, and return the copy."""
    course = Path(folder) / "course"
    for name in (*PARTS, *more):
        path, copy = COURSE / name, course / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.copytree(path, copy, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        else:
            shutil.copy(path, copy)
    return course


def with_commands(course):
    """Lay the command `course` of this copy, as a shell finds it, beside it, and return the copy."""
    command = course.parent / "bin" / "course"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\n{_COMMAND}")
    command.chmod(0o755)
    return course


def environment(course):
    """Return the environment in which a shell finds the commands of this copy, and Python its package."""
    path = os.pathsep.join([str(course.parent / "bin"), os.path.dirname(sys.executable), os.environ["PATH"]])
    return os.environ | {"PATH": path, "PYTHONPATH": str(course), "COLUMNS": "200"}


def run(course, *command, env=None):
    """Run a command in the copy, and return its exit status and what it printed.

    `env` is its environment: that of `environment` where there is none.
    """
    done = subprocess.run(
        command,
        cwd=course,
        env=env or environment(course),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SLOWEST,
        check=False,
    )
    return done.returncode, done.stdout


def python(course, *arguments):
    """Run Python in the copy."""
    return run(course, sys.executable, *arguments)


def course_commands(course, *commands):
    """Run several `course` commands in one process of the copy; return each one's exit status and what it printed."""
    status, said = python(course, "-c", _ONE_AFTER_THE_OTHER, json.dumps(commands))
    assert status == 0, said
    return [tuple(done) for done in json.loads(said.splitlines()[-1])]


def course_command(course, *arguments):
    """Run one `course` command in the copy; return its exit status and what it printed."""
    return course_commands(course, arguments)[0]


_COMMAND = """import sys
from grader_utils.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
"""
_ONE_AFTER_THE_OTHER = """
import contextlib, io, json, sys
from grader_utils.commands.main import main

done = []
for arguments in json.loads(sys.argv[1]):
    with io.StringIO() as said, contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        done.append((main(arguments), said.getvalue()))
print(json.dumps(done))
"""
