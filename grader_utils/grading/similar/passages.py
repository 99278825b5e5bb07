"""Code as passages that renaming, comments and layout leave as they are."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from pygments.lexers.python import PythonLexer
from pygments.token import Keyword, Literal, Name, Operator, Punctuation, String, _TokenType

PASSAGE = 12
"""Tokens of one passage: `return np.dot(w, x) + b` is as long."""

Token = tuple[str, int, int]
"""What a token is once names are gone, and where it begins and ends in the code."""

_KEPT = (Keyword, Name.Builtin, Literal, Operator, Punctuation)
_LEXER = PythonLexer(ensurenl=False, stripnl=False)


@lru_cache(maxsize=50_000)  # short answers are often the same
def tokens_of(code: str) -> tuple[Token, ...]:
    """Return the tokens of Python code, whole or broken, without comments and layout; every name of its own is `N`.

    Keywords, builtins and numbers stay. A text is `S`, whatever it says.
    """
    found: list[Token] = []
    for start, kind, text in _LEXER.get_tokens_unprocessed(code):
        rule = _symbol(kind)
        symbol = rule or text
        if rule is None or not text.strip():
            continue
        if symbol == "S" and found and found[-1][0] == "S" and found[-1][2] == start:
            found[-1] = ("S", found[-1][1], start + len(text))  # a text comes in pieces
        else:
            found.append((symbol, start, start + len(text)))
    return tuple(found)


def passages_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield each passage as a fingerprint, and the number of the token with which it begins."""
    symbols = [symbol for symbol, _, _ in tokens]
    for first in range(len(symbols) - PASSAGE + 1):
        yield hash(tuple(symbols[first : first + PASSAGE])), first


@cache
def _symbol(kind: _TokenType) -> str | None:
    """Return what stands for all tokens of a kind: "" where each stands for itself, None where they are left out."""
    if kind in String:
        return None if kind in String.Doc else "S"
    if kind in Name.Builtin.Pseudo or (kind in Name and kind not in Name.Builtin):  # `self` is a name of one's own
        return "N"
    return "" if any(kind in one for one in _KEPT) else None
