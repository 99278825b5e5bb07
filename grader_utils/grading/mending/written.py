"""What a student wrote beside the cell of a written answer, and left that cell as it was."""

import io
import re
import tokenize
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grader_utils.grading.mending.handed_in import HandedInCell

_WORD = re.compile(r"\w+")
FEWEST_WORDS_ELSEWHERE = 5
"""Text far from its question may be an answer if it has so many words; a name under the title has fewer."""


@dataclass
class Written:
    """A student's own words in one handed-in cell.

    Attributes:
        place: the index of the cell.
        text: the words, as Markdown.
        whole: whether the cell holds nothing else, so that it can be moved.
        attachments: the pictures that belong to them.
    """

    place: int
    text: str
    whole: bool
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many words it has; a picture counts as one that is long enough."""
        return FEWEST_WORDS_ELSEWHERE if "![" in self.text else len(_WORD.findall(self.text))


def written_in(place: int, cell: HandedInCell, given_lines: set[str]) -> Written | None:
    """Return what a student wrote in a cell, apart from lines that the assignment gave; None for nothing.

    Of code only comments and texts in quotes count, and only where there is nothing else.
    """
    source = cell.source or ""
    if cell.cell_type == "code":
        text = _comments(source, given_lines)
        return Written(place, text, whole=False) if text else None
    own = [line for line in source.split("\n") if line.strip() not in given_lines]
    text = "\n".join(own).strip()
    return Written(place, text, text == source.strip(), cell.attachments) if text else None


def given_lines(texts: Sequence[str]) -> set[str]:
    """Return the lines of the assignment's texts, and the empty line."""
    return {"", *(line.strip() for text in texts for line in text.split("\n"))}


def _comments(source: str, given: set[str]) -> str:
    if "#" not in source or len(source) > 20_000:
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
