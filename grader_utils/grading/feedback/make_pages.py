"""Makes the pages of one submission: those that changed, each written whole or not at all."""

import hashlib
import json
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader_utils.course.own_package import package_folder
from grader_utils.course.pictures import pictures_in
from grader_utils.course.submission_file import Unreadable, read_submitted, timestamp_in
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.grading_record import read_record
from grader_utils.grading.engine.job import NOT_GRADED
from grader_utils.grading.feedback.feedback_page import About, feedback_page
from grader_utils.grading.gradebook.returned import Returned

LARGEST = 100_000_000
"""Bytes of a graded notebook, with the pictures that it shows."""

_SHOWS = ("grading/feedback", "grading/pages", "questions", "translations", "elements.py", "messages.py", "phrasing.py")
"""What of the package decides on how a page looks."""

_BESIDE = ("timestamp.txt", "submission_secret.txt")
"""What lies beside a page for nbgrader, which releases it by that."""

_MADE_OF = re.compile(rb'<meta name="made-of" content="([0-9a-f]+)">')
_NEW = ".{}.new"


@dataclass(frozen=True)
class PageTask:
    """The pages of one submission.

    Attributes:
        student, assignment: whose, and of what.
        graded: the folder with the graded notebooks.
        folder: where the pages belong.
        originals: the instructor's version of each notebook in the submission's language, as JSON, by name.
        given: what the gradebook says of each notebook, by name.
        force: whether pages that have not changed are made, too.
    """

    student: str
    assignment: str
    graded: Path
    folder: Path
    originals: dict[str, str]
    given: dict[str, Returned]
    force: bool = False


@dataclass(frozen=True)
class Made:
    """What came of a task: how many pages were made, how many had not changed, and why one could not be made."""

    made: int = 0
    unchanged: int = 0
    failure: str = ""


def make_pages(task: PageTask) -> Made:
    """Make the pages of a submission. Never raises."""
    made = unchanged = 0
    try:
        for leftover in task.folder.glob(_NEW.format("*")):  # of a run that was killed
            leftover.unlink()
        for name in task.originals:
            changed = _make_page(task, name)
            made, unchanged = made + changed, unchanged + (not changed)
        _bring_along(task, made > 0)
    except ExpectedFailure as failure:
        return Made(made, unchanged, str(failure))
    except OSError as error:
        return Made(made, unchanged, f"{error.filename} cannot be written: {error.strerror}.")
    except Exception as error:  # ours: it must not stop the class
        return Made(made, unchanged, f"The page cannot be made ({type(error).__name__}: {error}).")
    return Made(made, unchanged)


def _make_page(task: PageTask, name: str) -> bool:
    """Return whether the page of a notebook was made; it was not where it is there and nothing has changed."""
    try:
        content = read_submitted(task.graded / f"{name}.ipynb", LARGEST)
    except Unreadable as why:
        raise ExpectedFailure(f"{name}.ipynb in autograded/ cannot be read: {why}. Grade it again.") from why
    pictures, submitted_at = pictures_in(task.graded), timestamp_in(task.graded)
    given, record = task.given.get(name, Returned()), read_record(task.graded)
    graded = record is None or record.state != NOT_GRADED
    made_of = hashlib.sha256(_version().encode() + content)
    about = (
        task.student,
        task.assignment,
        name,
        submitted_at,
        task.originals[name],
        given,
        graded,
        sorted(pictures.items()),
    )
    made_of.update(repr(about).encode("utf-8", "surrogatepass"))
    path = task.folder / f"{name}.html"
    if not task.force and _made_of(path) == made_of.hexdigest():
        return False
    notebook = nbformat.v4.reads(content.decode("utf-8"))
    shown = About(task.student, task.assignment, name, submitted_at, graded, made_of.hexdigest())
    page = feedback_page(shown, notebook, _original(task.originals[name]), given, pictures)
    write_whole(path, page.encode())
    return True


def _bring_along(task: PageTask, anew: bool) -> None:
    """Lay beside the pages what nbgrader releases them by, after them: with a new ticket no old page goes out."""
    for name in _BESIDE:
        try:
            content = read_submitted(task.graded / name, largest=1000)
        except Unreadable:
            (task.folder / name).unlink(missing_ok=True)
            continue
        if anew or not (task.folder / name).is_file() or (task.folder / name).read_bytes() != content:
            write_whole(task.folder / name, content)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in place of what was there: at any moment it is the old one or the new one, and never a piece."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(_NEW.format(path.name))
    new.write_bytes(content)
    os.replace(new, path)


def _made_of(path: Path) -> str:
    """Return what a page was made of, as it says near its beginning; "" where there is no page."""
    try:
        with path.open("rb") as file:
            found = _MADE_OF.search(file.read(1000))
    except OSError:
        return ""
    return found[1].decode() if found else ""


@lru_cache(maxsize=1)
def _version() -> str:
    """Return a fingerprint of how pages look."""
    digest, package = hashlib.sha256(), package_folder()
    for name in _SHOWS:
        place = package / name
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.suffix in (".py", ".css", ".j2", ".mo"):
                digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=16)
def _original(text: str) -> NotebookNode:
    """Return the instructor's version, which the submissions of a class share."""
    return nbformat.from_dict(json.loads(text))
