"""Finds a notebook that was handed in under another name, in a folder or in a zip; where it is clear, it counts."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from nbformat import NotebookNode

from grader_utils.course.submission_file import Unreadable, read_submitted
from grader_utils.grading.mending.folder_files import contents_of, files_in, hidden_in
from grader_utils.grading.mending.mend import MOST_SECONDS as MOST_SECONDS_TO_MEND
from grader_utils.grading.mending.mend import count_answers
from grader_utils.grading.mending.mended_notes import code
from grader_utils.grading.mending.other_formats import what_it_is
from grader_utils.messages import ENGLISH, notebook_language, say, speaking, to_say
from grader_utils.phrasing import first_of, listed

MOST_SECONDS = 20.0
"""What it may take of a processor to find out which file was meant."""
_MOST_NAMED = 5
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_SEVERAL = to_say(
    "there is no file with its name, and more than one could be meant: {files}. Name the one that counts {name}.ipynb, "
    "and hand it in again"
)
_NONE_FITS = to_say(
    "there is no file with its name; what was handed in is {files}. Hand in the notebook of this assignment"
)
_IS_NONE = to_say("there is no file with its name; what was handed in is {file}: {why}")
_MISSING = to_say("{file} was taken as {name}.ipynb, which is missing.")
_NO_ANSWERS = to_say("{file} was taken as {name}.ipynb, which was left as it was handed out.")
_NOT_OF_IT = to_say("{file} was taken as {name}.ipynb, which is no notebook of this assignment.")
_WHICH = to_say(
    "{name}.ipynb holds no answers, and more than one other file does: {files}. Name the one that counts {name}.ipynb, "
    "and hand it in again."
)
_CHECKPOINTS = to_say(
    "Answers lie in {files} alone, where Jupyter keeps copies for itself, and were not graded. If they are yours, name "
    "that file {name}.ipynb, lay it where the notebook belongs, and hand it in again."
)
_NOTHING_READ = to_say(
    "{name}.ipynb holds no answers, and in what was handed in beside it, {files}, no notebook of this assignment was "
    "found. Write your answers into {name}.ipynb, and hand it in again."
)
_TOO_LONG = to_say("its folder takes too long to search. Hand in {name}.ipynb, and nothing beside it")
_UNUSED_ONE = to_say("{files} was handed in as well; {name}.ipynb counts.")
_UNUSED = to_say("{files} were handed in as well; {name}.ipynb counts.")


@dataclass(frozen=True)
class Chosen:
    """The file that counts as one notebook.

    Attributes:
        content: its bytes.
        unreadable: why there is none; it ends the sentence "The notebook could not be read: ...".
        notes: what a student should know about which file was taken, a sentence each.
    """

    content: bytes = b""
    unreadable: str = ""
    notes: tuple[str, ...] = ()


def choose_file(
    folder: Path, name: str, original: Callable[[bytes], NotebookNode], known: set[str], language: str = ENGLISH
) -> Chosen:
    """Return the file in a submission that counts as the notebook `name`.

    The file of this name counts, unless it is missing, cannot be read or was left as it was handed out, and one other
    file holds answers to this assignment. What a file is called then plays no part; its cells tell.

    Args:
        folder: of the submission.
        name: of the notebook, without the suffix.
        original: gives the instructor's version in the language of a file that was handed in.
        known: the paths in the folder that are no other notebooks: those of the assignment itself.
        language: in which it is said why nothing can be read; notes are in that of the file that counts.
    """
    with speaking(language):
        return _choose(folder, name, original, known)


def _choose(folder: Path, name: str, original: Callable[[bytes], NotebookNode], known: set[str]) -> Chosen:
    path, answers = folder / f"{name}.ipynb", _Answers(original)
    taken = partial(_taken, name, original)
    try:
        exact, why = read_submitted(path), ""
    except Unreadable as unreadable:
        exact, why = b"", str(unreadable)
    others = [other for other in files_in(folder) if other not in known]
    kept = files_in(folder, checkpoints=True)
    answered = answers.count(exact) if (others or kept) and not why else None
    if answered:
        unused = [other for other in others if other.endswith(".ipynb")]
        return taken(exact, _UNUSED_ONE if len(unused) == 1 else _UNUSED, unused) if unused else Chosen(exact)
    try:
        fitting = answers.among(contents_of(folder, others))
        left = [] if fitting else list(answers.among(contents_of(folder, others + kept, checkpoints=True)))
    except _TooLong:
        return Chosen(unreadable=say(_TOO_LONG, name=name))
    missing = not os.path.lexists(path)
    if len(set(fitting.values())) == 1:
        label, content = next(iter(fitting.items()))
        return taken(content, _MISSING if missing else _NO_ANSWERS if answered == 0 else _NOT_OF_IT, [label])
    if fitting:
        files = list(fitting)
        several = say(_SEVERAL, files=_listed(files), name=name)
        return Chosen(unreadable=several) if why else taken(exact, _WHICH, files)
    if missing and (there := others or hidden_in(folder)):
        why = _none_fits(folder, there)
    if left and not why:
        return taken(exact, _CHECKPOINTS, left)
    if left:
        return Chosen(unreadable=f"{why}. {say(_CHECKPOINTS, files=_listed(left), name=name).removesuffix('.')}")
    unread = [other for other in others if not other.lower().endswith(_PICTURES)]
    return taken(exact, _NOTHING_READ, unread) if unread and answered == 0 else Chosen(exact, why)


def _none_fits(folder: Path, files: list[str]) -> str:
    try:
        what = what_it_is(read_submitted(folder / files[0])) if len(files) == 1 else ""
    except Unreadable:
        what = ""
    shown = _listed(files)
    return say(_IS_NONE, file=shown, why=what) if what else say(_NONE_FITS, files=shown)


class _TooLong(Exception):  # noqa: N818 (it says what a folder is)
    """What lies in a folder takes too long to look through."""


class _Answers:
    """Counts the answers that files hold, for as long as all of them may take.

    Args:
        original: gives the instructor's version in the language of a file that was handed in.
    """

    def __init__(self, original: Callable[[bytes], NotebookNode]) -> None:
        self._original, self._end = original, time.process_time() + MOST_SECONDS

    def count(self, content: bytes, seconds: float = MOST_SECONDS_TO_MEND) -> int | None:
        """Return what `count_answers` does, in the language of the file."""
        return count_answers(content, self._original(content), seconds)

    def among(self, files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
        """Return those of `files` that hold answers, unless looking takes too long."""
        found = {}
        for label, content in files:
            left = self._end - time.process_time()
            if left <= 0:
                raise _TooLong
            if self.count(content, left):
                found[label] = content
        return found


def _taken(name: str, original: Callable[[bytes], NotebookNode], content: bytes, note: str, files: list[str]) -> Chosen:
    with speaking(notebook_language(original(content).metadata)):
        shown = _listed(files)
        return Chosen(content, notes=(say(note, file=shown, files=shown, name=name),))


def _listed(names: list[str]) -> str:
    shown = [code("".join(map(_shown, name))[:100]) for name in names]
    return listed(shown) if len(names) <= _MOST_NAMED else first_of(shown, _MOST_NAMED)


def _shown(letter: str) -> str:
    return letter if letter.isalnum() or (letter.isprintable() and letter.isascii()) else "?"
