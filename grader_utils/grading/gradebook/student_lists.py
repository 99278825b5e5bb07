"""Reads a list of students as spreadsheets save one: in UTF-8 or not, marked or not, with commas or semicolons."""

import codecs
import csv
import io
from pathlib import Path

from grader_utils.course.student_ids import problem_with
from grader_utils.failure import ExpectedFailure
from grader_utils.inert import for_terminal

_SEPARATORS = ",;\t"
_MOST_BYTES = 10_000_000
_MOST_TOLD = 5
_EXAMPLE = "Its first line names the columns, such as: id,first_name,last_name,email"


class UnusableList(ExpectedFailure):
    """A list of students cannot be read; the message says why, and what to do. Nobody of it is added."""


def read_students(path: Path) -> list[dict[str, str]]:
    """Return the rows of the list at `path` by its columns, of which one is "id"; empty rows are left out.

    Raises:
        UnusableList: it is no such list, or holds what cannot be the id of a student.
    """
    lines = _text(path).lstrip("\n").split("\n")
    separator = max(_SEPARATORS, key=lines[0].count)
    if lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:  # how Excel says it
        separator, lines = lines[0].strip()[4], lines[1:]
    try:
        first, *table = list(csv.reader(io.StringIO("\n".join(lines)), delimiter=separator, strict=True)) or [[]]
    except (csv.Error, ValueError) as error:
        raise UnusableList(f"{path} is no table with commas: {error}. {_EXAMPLE}.") from error
    columns = [name.strip() for name in first]
    if "id" not in columns:
        raise UnusableList(f"{path} has no column `id`. {_EXAMPLE}.")
    rows = [dict(zip(columns, map(str.strip, row), strict=False)) for row in table]
    rows = [row for row in rows if any(row.values())]
    _check(path, [row.get("id", "") for row in rows])
    return rows


def _text(path: Path) -> str:
    try:
        content = path.open("rb").read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnusableList(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > _MOST_BYTES:
        raise UnusableList(f"{path} is larger than {_MOST_BYTES / 1e6:g} MB, and no list of students.")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _plain(content.decode("utf-16", "replace"))
    if b"\0" in content:
        raise UnusableList(f"{path} is no text. Save the table as CSV, and import that.")
    try:
        return _plain(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _plain(content.decode("cp1252", "replace"))  # what Excel calls CSV in western Europe


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check(path: Path, ids: list[str]) -> None:
    bad = [(student, problem) for student in ids if (problem := problem_with(student))]
    if bad:
        told = "; ".join(f"'{for_terminal(student)}' ({problem})" for student, problem in bad[:_MOST_TOLD])
        more = f", and {len(bad) - _MOST_TOLD} more" if len(bad) > _MOST_TOLD else ""
        raise UnusableList(f"{path}: these cannot be ids of students: {told}{more}. Nobody was added; mend the list.")
