"""What is kept of a grading beside the graded notebooks, so that the same work is not done twice."""

import contextlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from grader_utils.grading.engine.job import GRADED, Graded
from grader_utils.grading.gradebook.records import Scores, scores_of

FILE_NAME = "grading.json"


@dataclass(frozen=True)
class GradingRecord:
    """What came of the last grading of a submission.

    Attributes:
        fingerprint: of the bytes that were handed in and of the course's version.
        state: graded, partly graded, or could not be graded.
        reasons: why it is not simply graded, a sentence each.
        notes: what was mended, a sentence each.
        scores: automatic scores by notebook and grade id.
        mistakes: by grade id: the mistake that a wrong answer looks like.
        parts: by grade id and part: whether it passed.
    """

    fingerprint: str
    state: str = GRADED
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    scores: Scores | None = None
    mistakes: dict[str, str] | None = None
    parts: dict[str, dict[str, bool]] | None = None


def record_of(graded: Graded, fingerprint: str) -> GradingRecord:
    """Return the record of a result."""
    books = graded.notebooks.values()
    return GradingRecord(
        fingerprint,
        graded.state,
        graded.reasons,
        graded.notes,
        scores_of(graded),
        {cell: mistake for book in books for cell, mistake in book.mistakes.items()},
        {cell: parts for book in books for cell, parts in book.parts.items()},
    )


def read_record(folder: Path) -> GradingRecord | None:
    """Return the record in a folder of graded notebooks; None where there is none that can be read."""
    try:
        data = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return GradingRecord(**data | {"reasons": tuple(data["reasons"]), "notes": tuple(data["notes"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


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
            path.chmod(0o444)
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            os.rename(folder, old)
        os.rename(new, folder)
    with contextlib.suppress(OSError):
        aside.rmdir()


def remove_leftovers(autograded: Path) -> None:
    """Remove what an interrupted run left beside the graded folders."""
    shutil.rmtree(autograded / ".grading", ignore_errors=True)
