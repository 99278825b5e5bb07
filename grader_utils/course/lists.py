"""Reads a list of students, extensions or sections as people save one: by Excel, by LibreOffice, or by hand."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import plural

_SEPARATORS = ",;\t"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_BYTES = 10_000_000


class UnusableList(ExpectedFailure):
    """The list cannot be read; the message names the file, the line and what to do."""


def read_list(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a table by the names of its columns, which the first line gives.

    Commas, semicolons or tabs may separate; the text may be UTF-8, UTF-16 or what Excel writes on Windows
    (Windows-1252, with which Latin-1 agrees). Names of columns do not depend on case and spaces, empty rows are passed
    over, and Excel's own `sep=;` is understood.

    Args:
        path: the file.
        columns: those that it must have.

    Raises:
        UnusableList: it is not there, is no table, or lacks a column.
    """
    example = f"Its first line names the columns: {','.join(columns)}"
    lines = _text(path).splitlines()
    separator = ""
    if lines and _names_separator(lines[0]):
        separator, lines[0] = lines[0].strip()[4], ""  # the lines below keep their numbers
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise UnusableList(f"{path} is empty. {example}")
    separator = separator or max(_SEPARATORS, key=lines[first].count)
    reader = csv.reader(io.StringIO("\n".join(lines[first:])), delimiter=separator, strict=True)
    try:
        head, *table = [(reader.line_num + first, values) for values in reader]
    except csv.Error as error:
        raise UnusableList(f"{path} is no table with commas: {error}. {example}") from error
    names = [name.strip().lower().replace(" ", "_") for name in head[1]]
    if missing := [column for column in columns if column not in names]:
        there = ", ".join(filter(None, names))
        raise UnusableList(f"{path}, line {head[0]}, has no column `{missing[0]}`; there are {there}. {example}")
    rows = [(line, [value.strip() for value in values]) for line, values in table]
    rows = [(line, values) for line, values in rows if any(values)]
    for line, values in rows:
        if len(values) < len(names):
            told = f"{plural(len(values), 'value')} for {plural(len(names), 'column')}"
            raise UnusableList(f"{path}, line {line}: {told}. Mend it.")
    return [dict(zip(names, values, strict=False)) for _, values in rows]


def _names_separator(line: str) -> bool:
    return line.lower().startswith("sep=") and len(line.strip()) == 5


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnusableList(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > _MOST_BYTES:
        raise UnusableList(f"{path} is larger than {_MOST_BYTES / 1e6:g} MB, and no list.")
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise UnusableList(f"{path} is no text. Save the table as CSV, and give that.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # what Excel calls CSV in western Europe
