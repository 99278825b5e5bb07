"""What a translation has to keep of its English: formulas, code spans, links, placeholders, bars of tables, blanks."""

import re
from collections import Counter
from collections.abc import Iterator

from grader_utils.phrasing import plural

WORDS_OF_FORMULA = re.compile(r"(?<=\\text\{)[^{}]*(?=\})")
"""What a formula says in words: they are translated, and the formula around them is kept."""

_MARKDOWN_PARTS = {
    "formulas": re.compile(r"\$\$.*?\$\$|(?<![\\$])\$[^$]+\$"),
    "code spans": re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)"),
    "targets of links": re.compile(r"(?<=\]\()[^)]*(?=\))"),
    "tags": re.compile(r"</?[a-zA-Z][^>]*>|<https?:[^>]*>"),
}
_STRING_PARTS = {
    "placeholders": re.compile(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"),
    "escapes": re.compile(r"\\."),
}
_MESSAGE_PARTS = {"placeholders": _STRING_PARTS["placeholders"], "code spans": _MARKDOWN_PARTS["code spans"]}
_COMMENT_PARTS = {"code spans": _MARKDOWN_PARTS["code spans"]}
_BAR = re.compile(r"(?<!\\)\|")


def disagreements(english: str, translation: str, kind: str) -> Iterator[str]:
    """Yield, in words, what differs between a text of this kind and its translation, though it may not."""
    if english.count("\n") != translation.count("\n"):
        yield "it has other line breaks than the English"
    if kind.startswith("message"):
        parts = _MESSAGE_PARTS
        yield from _blanks(english, translation)
    elif kind == "string":
        parts = _STRING_PARTS
        yield from _blanks(english, translation)
    else:
        parts = _COMMENT_PARTS if kind in ("comment", "docstring") else _MARKDOWN_PARTS
    for name, pattern in parts.items():
        here, there = (_parts(pattern, text) for text in (english, translation))
        if here != there:
            yield f"{name} differ:{_listed(here - there, 'missing')}{_listed(there - here, 'not in the English')}"
    if kind == "row" and len(_BAR.findall(english)) != len(_BAR.findall(translation)):
        yield f"a row with {plural(len(_BAR.findall(english)), 'bar')} | has {len(_BAR.findall(translation))}"


def _parts(pattern: re.Pattern, text: str) -> Counter[str]:
    return Counter(WORDS_OF_FORMULA.sub("", found[0]) for found in pattern.finditer(text))


def _blanks(english: str, translation: str) -> Iterator[str]:
    for end, strip in (("begins", str.lstrip), ("ends", str.rstrip)):
        if (english != strip(english)) != (translation != strip(translation)):
            yield f"one of the two {end} with a blank, and the other does not"


def _listed(parts: Counter[str], why: str) -> str:
    return f" {', '.join(parts)} ({why})" if parts else ""
