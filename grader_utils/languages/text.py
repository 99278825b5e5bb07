"""One text of a cell: where it stands, what a translator reads, and how a translation is written in its place."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wcwidth import wrap

WIDTH = 88
"""Columns of a line of code; Hangul takes two."""

_WORD = re.compile(r"[^\W\d_]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Two letters, or one of Kana, Han or Hangul: there one syllable can be a word, as in 곱."""


def _as_it_is(translation: str) -> str:
    return translation


@dataclass(frozen=True)
class Text:
    """A text from `start` to `end` in a cell's source. `message` is what stands there, on one line."""

    start: int
    end: int
    message: str
    kind: str
    write: Callable[[str], str] = _as_it_is


def replace_texts(source: str, texts: Iterable[Text], translate: Callable[[Text], str | None]) -> str:
    """Return `source` with each text that has a translation replaced; where it is None, the text stays as it is."""
    for text in sorted(texts, key=lambda text: text.start, reverse=True):
        translation = translate(text)
        if translation is not None:
            source = source[: text.start] + text.write(translation) + source[text.end :]
    return source


def has_words(message: str) -> bool:
    """Whether something of it is language, outside of formulas: see `_WORD`."""
    return bool(_WORD.search(message))


def lines_of(translation: str, first: int, between: str) -> str:
    """Lay a translation out on lines of at most `WIDTH` columns.

    The first line begins in column `first`, and `between` begins each further one.
    """
    head, *rest = wrap(translation, max(WIDTH - first, 30), break_long_words=False, break_on_hyphens=False)
    if rest:
        remaining = translation[len(head) :].strip()
        rest = wrap(remaining, max(WIDTH - len(between), 30), break_long_words=False, break_on_hyphens=False)
    return f"\n{between}".join([head, *rest])
