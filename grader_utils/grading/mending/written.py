"""What a student wrote beside the cell of a written answer, and left that cell as it was."""

import ast
import io
import re
import tokenize
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grader_utils.grading.mending.submitted_cells import LONGEST_CODE, SubmittedCell

_WORD = re.compile(r"\w+")
_DEFINES = re.compile(r"^(?:async +def|def|class) ", re.MULTILINE)
_FENCED = re.compile(r"^(?:```|~~~)[^\n]*\n(.*?)^(?:```|~~~)", re.MULTILINE | re.DOTALL)
_LONG_LINE = 30
"""Lines of so many characters tell which of the assignment's texts a cell is, where it has lost its id."""
_MOST_LOST = 20
_LONGEST_COMMENT = 20_000
FEWEST_WORDS_ELSEWHERE = 5
"""Text far from its question may be an answer if it has so many words; a name under the title has fewer."""


@dataclass
class Written:
    """A student's own words in one submitted cell.

    Attributes:
        place: the index of the cell.
        text: the words, as Markdown.
        whole: whether the cell holds nothing else, so that it can be moved.
        attachments: the pictures that belong to them.
        certain: whether they are surely the student's: an older version of the assignment may have had other words.
    """

    place: int
    text: str
    whole: bool
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    certain: bool = True

    @property
    def words(self) -> int:
        """How many words it has; a picture counts as one that is long enough."""
        return FEWEST_WORDS_ELSEWHERE if "![" in self.text else len(_WORD.findall(self.text))


class GivenTexts:
    """The texts that the assignment gives.

    Args:
        cells: the texts of its cells by their ids.
        more: texts that stand in place of others, such as "YOUR ANSWER HERE".
    """

    def __init__(self, cells: Mapping[str, str], more: Sequence[str] = ()) -> None:
        self._lines_by_id = {name: _lines(text) for name, text in cells.items()}
        self.lines = {"", *(line for text in (*cells.values(), *more) for line in _lines(text))}
        self._cell_of = {
            line: name for name, lines in self._lines_by_id.items() for line in lines if len(line) >= _LONG_LINE
        }

    def are_kept_in(self, cell: SubmittedCell, lines: list[str]) -> bool:
        """Return whether a cell still says all that the assignment gave in it; it may say more, also in these lines."""
        name = cell.id if cell.id in self._lines_by_id else next(filter(None, map(self._cell_of.get, lines)), None)
        if name is None:
            return True
        there = set(lines)
        lost = [line for line in self._lines_by_id[name] if line not in there]
        return all(any(line.startswith(start) for line in lines) for start in lost[:_MOST_LOST])


def written_in(place: int, cell: SubmittedCell, given: GivenTexts) -> Written | None:
    """Return what a student wrote in a cell, apart from lines that the assignment gave; None for nothing.

    Of code only comments and texts in quotes count, and only where there is nothing else.
    """
    source = cell.source or ""
    if cell.cell_type == "code":
        text = _comments(source, given.lines)
        return Written(place, text, whole=False) if text else None
    own = [line for line in source.split("\n") if line.strip() not in given.lines]
    text = "\n".join(own).strip()
    if not text:
        return None
    certain = given.are_kept_in(cell, _lines(source))
    return Written(place, text, text == source.strip(), cell.attachments, certain)


def code_of(cell: SubmittedCell) -> str:
    """Return the code that a cell holds: of a text, what stands between its fences, or all of it where that is code."""
    source = cell.source or ""
    if cell.cell_type == "code":
        return source
    if len(source) > LONGEST_CODE or not _DEFINES.search(source):
        return ""
    if fenced := _FENCED.findall(source):
        return "\n".join(fenced).strip()
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return source


def _lines(text: str) -> list[str]:
    return list(filter(None, map(str.strip, text.split("\n"))))


def _comments(source: str, given: set[str]) -> str:
    if len(source) > _LONGEST_COMMENT:
        return ""
    comments = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                comments.append(token.string.lstrip("# "))
            elif token.type == tokenize.STRING:
                comments.append(token.string.strip("rbfuRBFU\"' \n"))
            elif token.type not in _EMPTY:
                return ""
    except (tokenize.TokenError, SyntaxError):
        return ""
    return "\n".join(comment for comment in comments if comment.strip() not in given)


_EMPTY = (tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING)
