"""The texts of a code cell: comments, docstrings, and strings that are shown."""

import ast
import io
import re
import tokenize
from collections.abc import Collection, Iterator
from itertools import accumulate

from grader_utils.languages.shown_strings import docstrings, shown_strings, strings_in
from grader_utils.languages.text import Text, has_words, lines_of

_LITERAL = re.compile(r"""[a-zA-Z]*(\"{3}|'{3}|"|')((?:\\.|(?!\1).)*)\1""", re.DOTALL)
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*(?:\n|\Z)))*")
_NO_LANGUAGE = re.compile(r"`[^`]*`|\{[^{}]*\}|\\.")


def code_texts(source: str, also: Collection[str] = (), left: Collection[str] = (), graded: bool = False) -> list[Text]:
    """Return the texts of a code cell, in their order.

    The strings in `also`, as they are written, are texts wherever they stand in the cell; those in `left` are none. A
    graded cell has no strings for people: its strings are names in questions.

    Raises:
        SyntaxError: the cell is no Python.
    """
    tree = ast.parse(source)
    texts = [*_comments(source), *_docstrings(source, tree)]
    if not graded:
        texts += _strings(source, tree, also, left)
    return sorted((text for text in texts if _is_language(text.message)), key=lambda text: text.start)


def _is_language(message: str) -> bool:
    return has_words(_NO_LANGUAGE.sub(" ", message))


def _starts(source: str) -> list[int]:
    return list(accumulate(map(len, source.splitlines(keepends=True)), initial=0))


def _comments(source: str) -> Iterator[Text]:
    """Comments behind code one by one; lines of comment below each other as one text."""
    starts = _starts(source)
    block: list[tokenize.TokenInfo] = []
    in_slip = False
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        own_line = token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip()
        goes_on = own_line and block and token.start == (block[-1].start[0] + 1, block[-1].start[1])
        marker = token.string.startswith("###") and token.type == tokenize.COMMENT
        if block and token.type != tokenize.NL and (marker or not goes_on):
            yield _comment(block, starts)
            block = []
        if marker:
            in_slip = token.string.endswith("BEGIN SLIP")
        elif own_line and not in_slip:
            block.append(token)
        elif token.type == tokenize.COMMENT and not in_slip:
            yield _comment([token], starts)


def _comment(lines: list[tokenize.TokenInfo], starts: list[int]) -> Text:
    row, column = lines[0].start
    words = lines[0].string.lstrip("# ")
    start = starts[row - 1] + column + len(lines[0].string) - len(words)
    end = starts[lines[-1].start[0] - 1] + lines[-1].end[1]
    message = " ".join(line.string.lstrip("# ") for line in lines)
    if lines[0].line[:column].strip():
        return Text(start, end, message, "comment")
    return Text(start, end, message, "comment", lambda said: lines_of(said, column + 2, " " * column + "# "))


def _docstrings(source: str, tree: ast.Module) -> Iterator[Text]:
    """The paragraphs of each docstring."""
    for node in docstrings(tree):
        start, inner = next(_literals(source, node))
        for part in _PARAGRAPH.finditer(inner):
            first = start + part.start()
            words = part[0].rstrip()
            column = first - source.rfind("\n", 0, first) - 1
            yield Text(
                first,
                first + len(words),
                " ".join(words.split()),
                "docstring",
                lambda said, column=column, indent=" " * node.col_offset: lines_of(said, column, indent),
            )


def _strings(source: str, tree: ast.Module, also: Collection[str], left: Collection[str]) -> Iterator[Text]:
    shown = set(shown_strings(tree))
    for node in strings_in(tree):
        for start, inner in _literals(source, node):
            if inner in also or (node in shown and inner not in left):
                yield Text(start, start + len(inner), inner, "string")


def _literals(source: str, node: ast.expr) -> Iterator[tuple[int, str]]:
    """Yield where the content of each literal of a string starts in the source, and the content as it stands there."""
    line = source.splitlines(keepends=True)[node.lineno - 1]
    start = _starts(source)[node.lineno - 1] + len(line.encode()[: node.col_offset].decode())
    for literal in _LITERAL.finditer(ast.get_source_segment(source, node)):
        yield start + literal.start(2), literal[2]
