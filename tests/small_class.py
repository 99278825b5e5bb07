"""A course folder with a gradebook and submissions, small enough to grade in a test."""

import atexit
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import nbformat
from places import COURSE, read_notebook
from warm_commands import has_same_modules, warm_command

from grader_utils.demo.commands import Shell
from grader_utils.demo.fill import fill, right_answers

SECRET = "5e" * 32
SUBMITTED_AT = "2026-03-02 18:00:00 UTC"
SLOWEST = 300
_MAIN = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal, also where tests are started with `&`
from grader_utils.commands.main import main
sys.exit(main())
"""


def lay_out(folder, assignments):
    """Lay out a course with the gradebook of these assignments and no submissions, as it is before the first is due."""
    return shutil.copytree(_laid_out(*assignments), folder / "course")


@cache
def _laid_out(*assignments):
    """Return such a course, which nbgrader has made once for all tests of this process, and nobody changes."""
    folder = Path(tempfile.mkdtemp(prefix="laid-out-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    course = folder / "course"
    for name in assignments:
        shutil.copytree(COURSE / "source" / name, course / "source" / name)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    (course / ".course_secret").write_text(SECRET, encoding="ascii")
    shell = Shell(folder, folder / "exchange", say=lambda line: None)
    for name in assignments:
        shell.nbgrader("generate_assignment", name, cwd=course)
    return course


def answered(assignment, **answers):
    """Return a student version with right answers, but for `answers`: `and_gate="..."` fills the cell and-gate."""
    source, released = (read_notebook(COURSE / kind / assignment) for kind in ("source", "release"))
    given = {name.replace("_", "-"): text for name, text in answers.items()}
    return fill(released, right_answers(source) | given)


def hand_in(course, student, assignment, content):
    """Lay a notebook, or a file's bytes in its place, where collecting puts it."""
    (name,) = [path.name for path in (COURSE / "source" / assignment).glob("*.ipynb")]
    folder = course / "submitted" / student / assignment
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "timestamp.txt").write_text(SUBMITTED_AT, encoding="utf-8")
    text = content if isinstance(content, bytes) else nbformat.writes(content).encode()
    (folder / name).write_bytes(text)


def course_command(course, *arguments, **options):
    """Start `course ARGUMENTS` in a process group of its own, so that a test can end all of it."""
    command = [sys.executable, "-c", _MAIN]
    return subprocess.Popen(
        [*command, "--course", str(course), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=_environment(),
        **options,
    )


def _environment():
    return os.environ | {"COLUMNS": "200"}


def grade(course, *arguments):
    """Run `course grade`, and return its exit status and what it printed."""
    asked = ("grade", "--jobs", "2", *arguments)
    if has_same_modules():
        return warm_command(["--course", str(course), *asked], _environment(), SLOWEST)
    process = course_command(course, *asked)
    try:
        said, _ = process.communicate(timeout=SLOWEST)
    finally:
        process.kill()
    return process.returncode, said


def rows(course, database="gradebook.db"):
    """Return what the gradebook says of every submission, in an order that does not depend on its random ids."""
    book = sqlite3.connect(Path(course) / database)
    try:
        return {name: book.execute(query).fetchall() for name, query in _queries().items()}
    finally:
        book.close()


def differing(one, other):
    """Return the rows in which two gradebooks differ."""
    return {table: sorted(set(one[table]) ^ set(other[table]), key=str) for table in one if one[table] != other[table]}


@cache
def _queries():
    places = (
        "join base_cell c on x.cell_id = c.id join submitted_notebook sn on x.notebook_id = sn.id "
        "join notebook n on sn.notebook_id = n.id join submitted_assignment s on sn.assignment_id = s.id "
        "join assignment a on s.assignment_id = a.id order by 1, 2, 3, 4"
    )
    names = "select s.student_id, a.name, n.name, c.name"
    penalty = "sn.late_submission_penalty"
    return {
        "grades": f"{names}, x.auto_score, x.manual_score, x.extra_credit, x.needs_manual_grade, {penalty} "
        f"from grade x {places}",
        "comments": f"{names}, x.auto_comment, x.manual_comment from comment x {places}",
        "submissions": "select s.student_id, a.name, s.timestamp, s.extension from submitted_assignment s "
        "join assignment a on s.assignment_id = a.id order by 1, 2",
        "students": "select id from student order by 1",
    }
