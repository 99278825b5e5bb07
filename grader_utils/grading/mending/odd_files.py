"""Finds a notebook that was handed in under another name, in a folder or in a zip; where it is clear, it counts."""

import io
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from grader_utils.course.submission_file import LARGEST, Unreadable, read_submitted
from grader_utils.course.zip_files import opened_zip
from grader_utils.grading.mending.mend import MOST_SECONDS as MOST_SECONDS_TO_MEND
from grader_utils.grading.mending.mend import count_answers
from grader_utils.grading.mending.mended_notes import code
from grader_utils.grading.mending.submitted_cells import submitted_language
from grader_utils.messages import ENGLISH, language, say, speaking, to_say
from grader_utils.phrasing import first_of, listed

MOST_FILES = 200
MOST_READ = 3 * LARGEST
MOST_SECONDS = 20.0
"""What it may take of a processor to find out which file was meant."""
_DEEPEST = 4
_MOST_NAMED = 5
_ENDINGS = (".ipynb", ".json", ".txt", ".zip")
_NOT_SUBMITTED = {"timestamp.txt", "submission_secret.txt", "__MACOSX"}
_SEVERAL = to_say(
    "there is no file with its name, and more than one could be meant: {files}. Name the one that counts {name}.ipynb, "
    "and hand it in again"
)
_NONE_FITS = to_say(
    "there is no file with its name; what was handed in is {files}. Hand in the notebook of this assignment"
)
_MISSING = to_say("{file} was taken as {name}.ipynb, which is missing.")
_NO_ANSWERS = to_say("{file} was taken as {name}.ipynb, which was left as it was handed out.")
_NOT_OF_IT = to_say("{file} was taken as {name}.ipynb, which is no notebook of this assignment.")
_WHICH = to_say(
    "{name}.ipynb holds no answers, and more than one other file does: {files}. Name the one that counts {name}.ipynb, "
    "and hand it in again."
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
    folder: Path, name: str, original: Callable[[str], NotebookNode], known: set[str], language: str = ENGLISH
) -> Chosen:
    """Return the file in a submission that counts as the notebook `name`.

    The file of this name counts, unless it is missing, cannot be read or was left as it was handed out, and one other
    file holds answers to this assignment. What a file is called then plays no part; its cells tell.

    Args:
        folder: of the submission.
        name: of the notebook, without the suffix.
        original: gives the instructor's version in a language.
        known: the paths in the folder that are no other notebooks: those of the assignment itself.
        language: in which it is said why nothing can be read; notes are in that of the file that counts.
    """
    with speaking(language):
        return _choose(folder, name, original, known)


def _choose(folder: Path, name: str, original: Callable[[str], NotebookNode], known: set[str]) -> Chosen:
    def answers(content: bytes, seconds: float = MOST_SECONDS_TO_MEND) -> int | None:
        return count_answers(content, original(submitted_language(content, language())), seconds)

    path, end = folder / f"{name}.ipynb", time.process_time() + MOST_SECONDS
    try:
        exact, why = read_submitted(path), ""
    except Unreadable as unreadable:
        exact, why = b"", str(unreadable)
    others = [] if folder.is_symlink() else [other for other in _files(folder) if other not in known]
    answered = answers(exact) if others and not why else None
    if answered:
        unused = [other for other in others if other.endswith(".ipynb")]
        return _taken(exact, _UNUSED_ONE if len(unused) == 1 else _UNUSED, unused, name) if unused else Chosen(exact)
    fitting = {}
    for label, content in _contents(folder, others):
        left = end - time.process_time()
        if left <= 0:
            return Chosen(unreadable=say(_TOO_LONG, name=name))
        if answers(content, left):
            fitting[label] = content
    missing = not os.path.lexists(path)
    if len(set(fitting.values())) == 1:
        label, content = next(iter(fitting.items()))
        return _taken(content, _MISSING if missing else _NO_ANSWERS if answered == 0 else _NOT_OF_IT, [label], name)
    if fitting and why:
        return Chosen(unreadable=say(_SEVERAL, files=_listed(list(fitting)), name=name))
    if fitting:
        return _taken(exact, _WHICH, list(fitting), name)
    if missing and others:
        return Chosen(unreadable=say(_NONE_FITS, files=_listed(others)))
    return Chosen(exact, why)


def _taken(content: bytes, note: str, files: list[str], name: str) -> Chosen:
    with speaking(submitted_language(content, language())):
        shown = _listed(files)
        return Chosen(content, notes=(say(note, file=shown, files=shown, name=name),))


def _files(folder: Path) -> list[str]:
    """Return the paths of all plain files in a submission that a student may have meant to hand in."""
    found = []
    for place, folders, files in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if _counts(name)) if depth < _DEEPEST else []
        for name in sorted(filter(_counts, files)):
            path = Path(place, name)
            if path.is_file() and not path.is_symlink():
                found.append(str(path.relative_to(folder)))
            if len(found) >= MOST_FILES:
                return found
    return found


def _counts(name: str) -> bool:
    return not name.startswith((".", "~$")) and name not in _NOT_SUBMITTED


def _contents(folder: Path, paths: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the names and contents of what could be notebooks, up to a size for all."""
    left = MOST_READ
    for path in paths:
        if not path.lower().endswith(_ENDINGS):
            continue
        try:
            content = read_submitted(folder / path)
        except Unreadable:
            continue
        members = _members(content, left) if path.lower().endswith(".zip") else [("", content)]
        for member, text in members:
            left -= len(text)
            if left >= 0:
                yield (f"{path}: {member}" if member else path), text


def _members(archive: bytes, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield the notebooks in a zip, each up to the size of one; a damaged zip has none."""
    try:
        with opened_zip(io.BytesIO(archive)) as file:
            for about in file.infolist()[:MOST_FILES]:
                parts = about.filename.split("/")
                if not all(map(_counts, parts)) or not about.filename.lower().endswith(_ENDINGS[:3]):
                    continue
                with file.open(about) as member:
                    content = member.read(LARGEST + 1)
                most -= len(content)
                if most < 0:
                    return
                if len(content) <= LARGEST:
                    yield about.filename, content
    except Exception:  # zipfile raises many kinds over what is no zip
        return


def _listed(names: list[str]) -> str:
    shown = [code("".join(map(_shown, name))[:100]) for name in names]
    return listed(shown) if len(names) <= _MOST_NAMED else first_of(shown, _MOST_NAMED)


def _shown(letter: str) -> str:
    return letter if letter.isalnum() or (letter.isprintable() and letter.isascii()) else "?"
