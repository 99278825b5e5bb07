"""Reads a list of students, extensions or sections as people save one: by Excel, by LibreOffice, or by hand."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from grader_utils.failure import ExpectedFailure

_SEPARATORS = ",;\t"
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_MOST_BYTES = 20_000_000


class UnusableList(ExpectedFailure):
    """The list cannot be read; the message names the file, the line and what to do."""


def read_list(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a table by the names of its columns, which the first line gives.

    Commas, semicolons or tabs may separate; the text may be UTF-8, UTF-16 or what Excel writes on Windows
    (Windows-1252, with which Latin-1 agrees). Names of columns do not depend on case and spaces around them, empty
    lines are passed over, and so is Excel's own `sep=;`.

    Args:
        path: the file.
        columns: those that it must have.

    Raises:
        UnusableList: it is not there, is no table, or lacks a column.
    """
    lines = _text(path).splitlines()
    if lines and lines[0].lower().startswith("sep="):
        lines[0] = ""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise UnusableList(f"{path} is empty. Its first line names the columns: {','.join(columns)}")
    separator = max(_SEPARATORS, key=lines[first].count)
    reader = csv.reader(io.StringIO("\n".join(lines[first:])), delimiter=separator)
    names = [name.strip().lower().replace(" ", "_") for name in next(reader)]
    missing = [column for column in columns if column not in names]
    if missing:
        raise UnusableList(
            f"{path}, line {first + 1}: there is no column {missing[0]}; there are {', '.join(filter(None, names))}. "
            f"Its first line names the columns: {','.join(columns)}"
        )
    rows = []
    for values in reader:
        if any(value.strip() for value in values):
            if len(values) < len(names):
                raise UnusableList(
                    f"{path}, line {first + reader.line_num}: {len(values)} values for {len(names)} columns. Mend it."
                )
            rows.append({name: value.strip() for name, value in zip(names, values, strict=False)})
    return rows


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnusableList(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > _MOST_BYTES or content[:4] == b"PK\x03\x04":
        raise UnusableList(f"{path} is no table in text. Save it as CSV.")
    encoding = next((name for bom, name in _BOMS.items() if content.startswith(bom)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
