"""How messages write lists, numbers and points, and how text becomes fit for any file.

Every other package may use it: text in, text out. It imports nothing of the
course and nothing large, so that a student's kernel pays nothing for it.
"""

import numbers
from collections.abc import Iterable


def listed(names: Iterable[object]) -> str:
    """Return `names` as an English list: "a", "a and b", "a, b and c"; "" for none."""
    *first, last = [str(name) for name in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


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
