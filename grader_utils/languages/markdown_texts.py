"""The texts of a Markdown cell: headings, paragraphs, rows of tables, and what stands between HTML tags."""

import re
from collections.abc import Iterator
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from grader_utils.languages.agreement import WORDS_OF_FORMULA
from grader_utils.languages.text import Text, has_words

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_MARKER = re.compile(r"(BEGIN|END) [A-Z ]+$")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""\b(?:alt|title)=(["'])(.*?)\1""", re.DOTALL)
_NO_LANGUAGE = re.compile(r"\$\$.*?\$\$|\$[^$]+\$|(`+).*?\1|(?<=\])\([^)]*\)|</?[a-zA-Z][^>]*>|&\w+;", re.DOTALL)
_ARTICLE = re.compile(r"\b[Aa]n? `")
"""All the words of a cell of a table such as: a `ValueError`."""


def markdown_texts(source: str) -> list[Text]:
    """Return the texts of a Markdown cell, in their order. Fenced code and tags are in none of them.

    A formula without other words is a text if it has words of its own, in `\\text{}`.
    """
    lines = source.splitlines(keepends=True)
    starts = list(accumulate(map(len, lines), initial=0))
    return [text for text in _texts(source, lines, starts) if _is_language(text.message)]


def _is_language(message: str) -> bool:
    words = _NO_LANGUAGE.sub(lambda found: f" {' '.join(WORDS_OF_FORMULA.findall(found[0]))} ", message)
    return (has_words(words) or bool(_ARTICLE.search(message))) and not _MARKER.match(message)


def _texts(source: str, lines: list[str], starts: list[int]) -> Iterator[Text]:
    in_row = False
    before = ""
    for token in _MARKDOWN.parse(source):
        if token.type in ("tr_open", "tr_close"):
            in_row = token.type == "tr_open"
            if in_row:
                yield _row(lines[token.map[0]], starts[token.map[0]])
        elif token.type == "inline" and not in_row:
            yield _block(token, lines, starts, "heading" if before == "heading_open" else "paragraph")
        elif token.type == "html_block":
            yield from _between_tags(source, starts[token.map[0]], starts[token.map[1]])
        before = token.type


def _row(line: str, start: int) -> Text:
    """A row of a table without its outer bars."""
    inner = line.strip().removeprefix("|").removesuffix("|").strip()
    first = start + line.index(inner)
    return Text(first, first + len(inner), inner, "row")


def _block(token: Token, lines: list[str], starts: list[int], kind: str) -> Text:
    """A paragraph or a heading, behind the signs of the list or heading that it stands in."""
    first, _ = token.map
    content = token.content.split("\n")
    start = starts[first] + lines[first].index(content[0])
    last = first + len(content) - 1
    stop = starts[last] + lines[last].rindex(content[-1]) + len(content[-1])
    return Text(start, stop, " ".join(line.strip() for line in content), kind)


def _between_tags(source: str, start: int, end: int) -> Iterator[Text]:
    position = start
    for tag in (*_TAG.finditer(source, start, end), None):
        yield from _run(source, position, tag.start() if tag else end)
        if tag:
            for found in _ATTRIBUTE.finditer(source, tag.start(), tag.end()):
                yield Text(found.start(2), found.end(2), " ".join(found[2].split()), "attribute")
            position = tag.end()


def _run(source: str, start: int, end: int) -> Iterator[Text]:
    inner = source[start:end].strip()
    if inner:
        first = source.index(inner, start)
        yield Text(first, first + len(inner), " ".join(inner.split()), "between tags")
