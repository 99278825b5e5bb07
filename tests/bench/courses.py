"""Course folders to grade: the course's own, the one for stock nbgrader, and submissions for both."""

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from bench.notebooks import submitted, with_hidden_tests
from bench.submissions import Submission
from grader_utils.answering.paper import FILE_NAME as PAPER_NAME
from grader_utils.course.asked import asking_cells
from grader_utils.course.secret import FILE_NAME as SECRET_NAME
from grader_utils.course.secret import course_secret
from grader_utils.demo.commands import Shell
from grader_utils.marking.draw import draw_paper, paper_seed

COURSE = Path(__file__).resolve().parents[2]
SECRET = "5e" * 32
SUBMITTED_AT = "2026-03-02 18:00:00 UTC"
INSIDE = "marked_inside"
"""The module that marks inside the kernel, and the folder in a submission where its paper lies."""

STOCK_CONFIG = """c = get_config()
c.CourseDirectory.course_id = "neural_networks"
c.Execute.iopub_timeout = 60  # patience with a busy machine; it costs nothing
"""


def lay_out_course(folder: Path, assignments: Iterable[str]) -> None:
    """Lay out the course with its gradebook and without submissions, as an instructor has it after the releases."""
    _start(folder, assignments)
    shutil.copy(COURSE / "nbgrader_config.py", folder)
    _generate(folder, assignments)


def lay_out_stock_course(folder: Path, assignments: Iterable[str]) -> None:
    """Lay out the same course for nbgrader with its own settings: hidden tests mark inside the kernel."""
    _start(folder, assignments)
    (folder / "nbgrader_config.py").write_text(STOCK_CONFIG, encoding="utf-8")
    (folder / INSIDE).mkdir()
    shutil.copy(Path(__file__).with_name(f"{INSIDE}.py"), folder / INSIDE)
    for path in (folder / "source").glob("*/*.ipynb"):
        nbformat.write(mark_inside(nbformat.read(path, as_version=4)), path)
    _generate(folder, assignments)


def lay_out_submissions(folder: Path, submissions: Iterable[Submission], papers: bool = False) -> None:
    """Lay the submissions into a course folder; with `papers`, beside each the paper for `marked_inside`."""
    for submission in submissions:
        _lay_out(folder, folder / "submitted" / submission.student / submission.assignment, submission, papers)


def lay_out_exchange(folder: Path, submissions: Iterable[Submission], papers: bool = False) -> None:
    """Lay the submissions where students' `nbgrader submit` puts them, in the exchange of a course folder."""
    inbound = folder / "exchange" / "neural_networks" / "inbound"
    inbound.mkdir(parents=True)
    for submission in submissions:
        name = f"{submission.student}+{submission.assignment}+{SUBMITTED_AT}"
        _lay_out(folder, inbound / name, submission, papers)
        (inbound / name / "submission_secret.txt").write_text(submission.student, encoding="utf-8")


def lay_out_runs(folder: Path, submissions: Iterable[Submission]) -> None:
    """Lay out the limit: for each submission the notebook as it runs, its data and its paper."""
    folder.mkdir()
    (folder / SECRET_NAME).write_text(SECRET, encoding="ascii")
    for submission in submissions:
        place = folder / submission.assignment / submission.student
        source, released = _versions(submission.assignment)
        data = shutil.ignore_patterns("*.ipynb", ".ipynb_checkpoints")
        shutil.copytree(_notebook(submission.assignment).parent, place, ignore=data)
        notebook = with_hidden_tests(submitted(submission, source, released), source)
        nbformat.write(notebook, place / _notebook(submission.assignment).name)
        lay_paper(folder, submission, place)


def lay_paper(course: Path, submission: Submission, place: Path) -> None:
    """Lay the paper that grading draws for a submission into the folder `place`."""
    seed = paper_seed(course_secret(course), submission.student, submission.assignment, SUBMITTED_AT)
    source, _ = _versions(submission.assignment)
    paper = draw_paper(seed, dict.fromkeys(name for _, names in asking_cells(source) for name in names))
    (place / PAPER_NAME).write_bytes(paper.to_bytes())


def mark_inside(source: NotebookNode) -> NotebookNode:
    """Let every check of the notebook ask and mark in the kernel, and end with the points that it found."""
    end = "### END HIDDEN TESTS"
    for cell, _ in asking_cells(source):
        points = f"from {INSIDE} import points\n\npoints({cell.metadata.nbgrader.points})\n"
        cell.source = cell.source.replace("import grader_utils", f"import {INSIDE} as grader_utils", 1)
        cell.source = cell.source.replace(end, points + end)
    return source


def _start(folder: Path, assignments: Iterable[str]) -> None:
    folder.mkdir(parents=True)
    (folder / SECRET_NAME).write_text(SECRET, encoding="ascii")
    for name in assignments:
        shutil.copytree(COURSE / "source" / name, folder / "source" / name)


def _generate(folder: Path, assignments: Iterable[str]) -> None:
    shell = Shell(folder.parent, folder / "exchange", say=lambda line: None)
    for name in assignments:
        shell.nbgrader("generate_assignment", name, cwd=folder)


def _lay_out(folder: Path, place: Path, submission: Submission, papers: bool) -> None:
    place.mkdir(parents=True)
    (place / "timestamp.txt").write_text(SUBMITTED_AT, encoding="utf-8")
    source, released = _versions(submission.assignment)
    nbformat.write(submitted(submission, source, released), place / _notebook(submission.assignment).name)
    if papers:
        (place / INSIDE).mkdir()
        lay_paper(folder, submission, place / INSIDE)


def _notebook(assignment: str, kind: str = "source") -> Path:
    (path,) = (COURSE / kind / assignment).glob("*.ipynb")
    return path


@cache
def _versions(assignment: str) -> tuple[NotebookNode, NotebookNode]:
    source, released = (nbformat.read(_notebook(assignment, kind), as_version=4) for kind in ("source", "release"))
    return source, released
