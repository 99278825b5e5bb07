"""How messages write lists, numbers and points, and how text becomes fit for any file.

Every other package may use it: text in, text out. It imports nothing of the
course and nothing large, so that a student's kernel pays nothing for it.
"""

import numbers
from collections.abc import Iterable, Sequence


def listed(names: Iterable[object]) -> str:
    """Return `names` as an English list: "a", "a and b", "a, b and c"; "" for none."""
    *first, last = [str(name) for name in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def first_of(names: Sequence[str], most: int) -> str:
    """Return the first `most` names, and how many more there are: "a, b and 3 more"."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return " Did you mean ...?" with the one of `known` that is most like `name`, "" where none is."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    return f" Did you mean {close[0]}?" if close else ""


def encodable(text: str) -> str:
    """Return `text` with half characters, which no UTF-8 file can hold, replaced by question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def brief(value: complex) -> str:
    """Return a number as it stands in a table, with up to four significant digits: 0.3333, 1.234e+06."""
    return f"{value:.4g}"


def exact(value: complex) -> str:
    """Return a number as it stands in a sentence, with up to ten significant digits; a complex one in full."""
    is_complex = isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real)
    return str(value) if is_complex else f"{float(value):.10g}"


def score_text(value: float) -> str:
    """Return a score, a mean or points with at most two decimals: 7, 7.5, 1.67."""
    return f"{value:.2f}".rstrip("0").removesuffix(".")
