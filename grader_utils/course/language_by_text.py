"""In which language a notebook is, told by its texts: some programs that save one leave out what it says of it."""

import json
from collections.abc import Iterable, Mapping

from nbformat import NotebookNode
from nbgrader.utils import is_solution

from grader_utils.languages.text import has_words

Line = tuple[bytes, bytes]
"""One line of text as a notebook's file states it: with other letters than ASCII's escaped, and as they are."""

_SHORTEST, _MOST = 12, 24
"""Characters of a line that stands for its language, and how many lines are looked for."""


def lines_of_text(notebook: NotebookNode) -> list[Line]:
    """Return lines of the texts that a student is given, from all over the notebook, in order."""
    given = (cell for cell in notebook.cells if cell.cell_type == "markdown" and not is_solution(cell))
    lines = (line for cell in given for line in cell.source.splitlines() if len(line) >= _SHORTEST and has_words(line))
    found = [
        tuple(json.dumps(line, ensure_ascii=ascii_only)[1:-1].encode() for ascii_only in (True, False))
        for line in lines
    ]
    found = list(dict.fromkeys(found))
    return found[:: len(found) // _MOST + 1]


def holds_most(content: bytes, lines: Iterable[Line]) -> bool:
    """Return whether a notebook's file holds more than half of these lines."""
    lines = list(lines)
    return 2 * _held(content, lines) > len(lines)


def language_by_text(content: bytes, lines: Mapping[str, Iterable[Line]]) -> str:
    """Return the language of which a notebook's file holds most lines, "" where it holds none of any.

    Args:
        content: of the file, whatever it is.
        lines: of the original, by language. What two languages have in common tells nothing.
    """
    held = {}
    for code, own in lines.items():
        others = {line for other in lines if other != code for line in lines[other]}
        held[code] = _held(content, set(own) - others)
    most = max(held, key=held.get)
    return most if held[most] else ""


def _held(content: bytes, lines: Iterable[Line]) -> int:
    return sum(any(form in content for form in dict.fromkeys(line)) for line in lines)
