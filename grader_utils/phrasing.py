"""How messages write lists, numbers and points, and how text becomes fit for any file.

Every other package may use it: text in, text out. It imports nothing of the
course and nothing large, so that a student's kernel pays nothing for it.
"""

import numbers
import textwrap
from collections.abc import Iterable, Sequence

from grader_utils.messages import say, score_text, to_say

AND = to_say("{first} and {last}")
OR = to_say("{first} or {last}")
_SECOND = "\ue000"  # stands for the second column of a wide sign; no text holds it


def listed(names: Iterable[object], joined: str = AND) -> str:
    """Return `names` as a list: "a", "a and b", "a, b and c", "" for none; with OR, "a, b or c"."""
    *first, last = [str(name) for name in names] or [""]
    return say(joined, first=", ".join(first), last=last) if first else last


def first_of(names: Sequence[str], most: int) -> str:
    """Return the first `most` names, and how many more there are: "a, b and 3 more"."""
    first = ", ".join(names[:most])
    return say("{first} and {count} more", first=first, count=len(names) - most) if len(names) > most else first


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return " Did you mean ...?" with the one of `known` that is most like `name`, "" where none is."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    return say(" Did you mean {name}?", name=close[0]) if close else ""


def encodable(text: str) -> str:
    """Return `text` with half characters, which no UTF-8 file can hold, replaced by question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def columns(text: str) -> int:
    """Return how many columns a text takes in a terminal: two for each syllable of Hangul and other wide signs."""
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, width: int) -> str:
    """Return the text with as many blanks behind it as fill `width` columns; as it is where it takes more."""
    return text + " " * (width - columns(text))


def wrapped(text: str, width: int, indent: str = "", then: str = "") -> list[str]:
    """Return a paragraph as lines of at most `width` columns: `indent` before the first, `then` before the others."""
    counted = "".join(sign + _SECOND * (columns(sign) - 1) for sign in text)
    lines = textwrap.wrap(counted, width, initial_indent=indent, subsequent_indent=then)
    return [line.replace(_SECOND, "") for line in lines]


def brief(value: complex) -> str:
    """Return a number as it stands in a table, with up to four significant digits: 0.3333, 1.234e+06."""
    return f"{value:.4g}"


def exact(value: complex) -> str:
    """Return a number as it stands in a sentence, with up to ten significant digits; a complex one in full."""
    is_complex = isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real)
    return str(value) if is_complex else f"{float(value):.10g}"


def plural(count: float, noun: str, many: str = "") -> str:
    """Return a number with its noun: 1 point, 2 points, 0.5 points; `many` is the plural that takes no s alone."""
    return f"{score_text(count)} {noun if count == 1 else many or noun + 's'}"
