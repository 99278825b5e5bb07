"""What is kept of a grading beside the graded notebooks, so that the same work is not done twice."""

import contextlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from grader_utils.course.submission_file import Unreadable, read_submitted
from grader_utils.grading.engine.job import GRADED, NOT_GRADED, PARTLY_GRADED, Graded
from grader_utils.grading.gradebook.course_gradebook import Place, Scores, scores_of
from grader_utils.messages import ENGLISH

FILE_NAME = "grading.json"
_MOST_POINTS = 1e9
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""No file in UTF-8 can hold one, and no page."""


@dataclass(frozen=True)
class GradingRecord:
    """What came of the last grading of a submission.

    Attributes:
        fingerprint: of all that decides on a grade, by `fingerprint.PARTS`; empty where the grader failed.
        state: graded, partly graded, or could not be graded.
        reasons: why it is not simply graded, a sentence each.
        notes: what was mended, a sentence each.
        scores: automatic scores by notebook and grade id.
        mistakes: by notebook and grade id: the mistake that a wrong answer looks like.
        parts: by notebook, grade id and part: whether it passed.
        groups: by notebook, grade id, question and language: what a wrong answer computes that no mistake explains.
        marked_for: by notebook and grade id: a fingerprint of what a person's mark is given for.
    """

    fingerprint: dict[str, str]
    state: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    scores: Scores
    mistakes: dict[str, dict[str, str]] = field(default_factory=dict)
    parts: dict[str, dict[str, dict[str, bool]]] = field(default_factory=dict)
    groups: dict[str, dict[str, dict[str, dict[str, str]]]] = field(default_factory=dict)
    marked_for: dict[str, dict[str, str]] = field(default_factory=dict)


def record_of(graded: Graded, fingerprint: dict[str, str]) -> GradingRecord:
    """Return the record of a result."""
    books = graded.notebooks.items()
    return GradingRecord(
        fingerprint,
        graded.state,
        graded.reasons,
        graded.notes,
        scores_of(graded),
        {name: book.mistakes for name, book in books},
        {name: book.parts for name, book in books},
        {name: book.groups for name, book in books},
        {name: book.marked_for for name, book in books},
    )


def unchanged(before: GradingRecord | None, now: GradingRecord) -> set[Place]:
    """Return the graded cells of which a person's mark stands: what it is given for was the same before."""
    known = before.marked_for if before else {}
    return {
        (name, cell)
        for name, book in now.marked_for.items()
        for cell, about in book.items()
        if known.get(name, {}).get(cell) == about
    }


def read_record(folder: Path) -> GradingRecord | None:
    """Return the record in a folder of graded notebooks; None where there is none that can be read.

    A folder that an older version graded may hold another form of it, or what a student put there.
    """
    try:
        data = json.loads(read_submitted(folder / FILE_NAME).decode("utf-8"))
        well_formed = isinstance(data, dict) and data.keys() == _FORM.keys()
        if not well_formed or not all(is_right(data[name]) for name, is_right in _FORM.items()):
            return None
    except (Unreadable, ValueError, RecursionError):
        return None
    return GradingRecord(**data | {"reasons": tuple(data["reasons"]), "notes": tuple(data["notes"])})


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not _HALF_CHARACTER.search(value)


def _is_score(value: object) -> bool:
    return value is None or (type(value) in (int, float) and 0 <= value <= _MOST_POINTS)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _by_names(levels: int, is_right: Callable[[object], bool]) -> Callable[[object], bool]:
    """Return what tells whether a value is dicts within dicts, `levels` deep, of values that are right."""
    if levels == 0:
        return is_right
    inner = _by_names(levels - 1, is_right)
    return lambda value: isinstance(value, dict) and all(map(_is_text, value)) and all(map(inner, value.values()))


_FORM: dict[str, Callable[[object], bool]] = {
    "fingerprint": _by_names(1, _is_text),
    "state": (GRADED, PARTLY_GRADED, NOT_GRADED).__contains__,
    "reasons": _are_texts,
    "notes": _are_texts,
    "scores": _by_names(2, _is_score),
    "mistakes": _by_names(2, _is_text),
    "parts": _by_names(3, lambda value: isinstance(value, bool)),
    "groups": _by_names(3, lambda value: _by_names(1, _is_text)(value) and ENGLISH in value),
    "marked_for": _by_names(2, _is_text),
}


def write_graded_folder(
    folder: Path, graded: Graded, record: GradingRecord, files: dict[str, bytes], submitted_at: str
) -> None:
    """Put the graded notebooks, the data files and the record into `folder`, in place of what was there.

    The folder is complete at any moment, or not there at all.
    """
    aside = folder.parent.parent / ".grading"
    aside.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=aside) as scratch:
        new, old = Path(scratch, "new"), Path(scratch, "old")
        new.mkdir()
        contents = {f"{name}.ipynb": notebook.notebook.encode() for name, notebook in graded.notebooks.items()}
        contents |= {FILE_NAME: json.dumps(vars(record), indent=1).encode()}
        if submitted_at:
            contents["timestamp.txt"] = submitted_at.encode()
        for name, content in (files | contents).items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            path.chmod(path.stat().st_mode & 0o444)  # the umask decides who reads it
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            os.rename(folder, old)
        os.rename(new, folder)
    with contextlib.suppress(OSError):
        aside.rmdir()


def remove_leftovers(autograded: Path) -> None:
    """Remove what an interrupted run left beside the graded folders."""
    shutil.rmtree(autograded / ".grading", ignore_errors=True)
