"""One submission on its way to whoever grades it, and what comes back: bytes in, bytes out."""

import base64
import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.messages import say, to_say

GRADED, PARTLY_GRADED, NOT_GRADED = to_say("graded"), to_say("partly graded"), to_say("could not be graded")


@dataclass(frozen=True)
class NotebookJob:
    """One notebook of a submission.

    Attributes:
        original: the instructor's version in the language of what was handed in, as JSON text.
        submitted: the file as it was handed in.
        unreadable: why there is no such file, where there is none.
        notes: which file was taken, where it was not the one with the notebook's name; a sentence each.
    """

    original: str
    submitted: bytes = b""
    unreadable: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Job:
    """All that is needed to grade one submission.

    Attributes:
        seed: the seed of the submission's paper.
        notebooks: by name, without the suffix.
        files: the assignment's data files, by path in its folder.
        settings: the settings of the kernels that it runs in.
        longest: the numbers of lines of output and traceback that are kept of a cell.
    """

    seed: bytes
    notebooks: dict[str, NotebookJob]
    files: dict[str, bytes]
    settings: KernelSettings
    longest: tuple[int, int] = (1000, 100)

    def to_bytes(self) -> bytes:
        """Return this job as JSON."""
        return _dumps(dataclasses.asdict(self) | {"settings": self.settings.to_json()})

    @classmethod
    def from_bytes(cls, data: bytes) -> "Job":
        """Return the job that `to_bytes` wrote."""
        job = json.loads(data)
        notebooks = {
            name: NotebookJob(
                notebook["original"], _bytes(notebook["submitted"]), notebook["unreadable"], tuple(notebook["notes"])
            )
            for name, notebook in job["notebooks"].items()
        }
        files = {name: _bytes(content) for name, content in job["files"].items()}
        return cls(
            _bytes(job["seed"]), notebooks, files, KernelSettings.from_json(job["settings"]), tuple(job["longest"])
        )


@dataclass(frozen=True)
class GradedNotebook:
    """One notebook after grading.

    Attributes:
        notebook: with verdicts in its outputs, as JSON text.
        scores: by grade id; None where a person has to give the mark.
        comments: by grade id of a solution: nbgrader's automatic comment, or None.
        mistakes: by grade id: the name of the mistake that a wrong answer looks like.
        parts: by grade id and question: the unseen parts, and whether each passed.
        notes: what was mended, a sentence each.
        stopped: what was stopped while it ran, a sentence each.
        unreadable: why nothing could be read, "" where it could.
        groups: by grade id, question and language: what a wrong answer computes that no known mistake explains.
        marked_for: by grade id: a fingerprint of what a person's mark is given for.
    """

    notebook: str
    scores: dict[str, float | None]
    comments: dict[str, str | None]
    mistakes: dict[str, str] = field(default_factory=dict)
    parts: dict[str, dict[str, bool]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    unreadable: str = ""
    groups: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    marked_for: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Graded:
    """What came of one submission.

    Attributes:
        notebooks: by name; empty, or as `ungraded` makes them, when the grader itself failed.
        failure: why the grader failed.
    """

    notebooks: dict[str, GradedNotebook] = field(default_factory=dict)
    failure: str = ""

    @property
    def state(self) -> str:
        """One of `GRADED`, `PARTLY_GRADED` and `NOT_GRADED`."""
        if self.failure or all(notebook.unreadable for notebook in self.notebooks.values()):
            return NOT_GRADED
        return PARTLY_GRADED if self.reasons else GRADED

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was graded in part or not at all, a sentence each."""
        if self.failure:
            return (self.failure,)
        unread = [
            say("{name}.ipynb could not be read: {why}.", name=name, why=book.unreadable)
            for name, book in self._all
            if book.unreadable
        ]
        return (*unread, *(f"{name}.ipynb: {reason}" for name, book in self._all for reason in book.stopped))

    @property
    def notes(self) -> tuple[str, ...]:
        """What was mended, a sentence each."""
        return tuple(f"{name}.ipynb: {note}" for name, book in self._all for note in book.notes)

    @property
    def _all(self) -> list[tuple[str, GradedNotebook]]:
        return sorted(self.notebooks.items())

    def to_bytes(self) -> bytes:
        """Return this result as JSON."""
        return _dumps(dataclasses.asdict(self))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Graded":
        """Return the result that `to_bytes` wrote."""
        result = json.loads(data)
        notebooks = {name: _graded_notebook(book) for name, book in result["notebooks"].items()}
        return cls(notebooks, result["failure"])


def _graded_notebook(book: dict) -> GradedNotebook:
    return GradedNotebook(**book | {"notes": tuple(book["notes"]), "stopped": tuple(book["stopped"])})


def _dumps(data: dict[str, Any]) -> bytes:
    return json.dumps(data, default=_text).encode()


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
