"""What the id of a student may be, wherever one comes in: exchange, zip files, folders laid by hand, lists."""

import itertools
import unicodedata
from collections.abc import Iterable, Sequence

from grader_utils.inert import for_terminal

LONGEST = 100
"""Characters of the longest id; the gradebook takes 128, and a folder's name for 255 bytes."""

_INSIDE = frozenset(" ._-@+',()\u2019\u00b7")
_LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd"}
_MARKS = {"Mn", "Mc"}


def problem_with(student: str) -> str:
    """Return why `student` cannot be the id of a student, as the end of a sentence; "" when it can be.

    An id is a folder's name, a row of the gradebook, and stands on pages, in tables and on terminals. It begins with a
    letter or digit of any language, and goes on with these, spaces and . _ - @ + ' , ( ) so that names and addresses
    of e-mail are ids, and nothing is that means something to a path, a page, a spreadsheet or a terminal.
    """
    if not student:
        return "it is empty"
    if len(student) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if unicodedata.category(student[0]) not in _LETTERS:
        return "it does not begin with a letter or digit"
    if student[-1] == " ":
        return "it ends with a space"
    odd = next((char for before, char in itertools.pairwise(student) if not _belongs(before, char)), "")
    if odd:
        return f"it holds the character {odd!a}; letters, digits, spaces and . _ - @ + ' , ( ) are allowed"
    return ""


def same_person(student: str) -> str:
    """Return what is equal for ids that people and some file systems take for one: in case and composed letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", student).casefold())


def alike(students: Iterable[str]) -> list[list[str]]:
    """Return those of these ids that people take for one and computers for several, together, in their order."""
    by_person: dict[str, list[str]] = {}
    for student in sorted(set(students)):
        by_person.setdefault(same_person(student), []).append(student)
    return [ids for ids in by_person.values() if len(ids) > 1]


def shown_apart(students: Sequence[str]) -> list[str]:
    r"""Return ids as they can be printed and told apart: Zoë (Zo\xeb) where another is Zoë (Zoe\u0308)."""
    seen = [unicodedata.normalize("NFC", student) for student in students]
    return [
        f"{for_terminal(student)} ({ascii(student)[1:-1]})" if seen.count(same) > 1 else for_terminal(student)
        for student, same in zip(students, seen, strict=True)
    ]


def _belongs(before: str, char: str) -> bool:
    category = unicodedata.category(char)
    if category in _MARKS:  # an accent belongs to a letter
        return unicodedata.category(before) in _LETTERS | _MARKS
    return char in _INSIDE or category in _LETTERS
