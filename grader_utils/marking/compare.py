"""Compares one answer's value with the reference's: shapes first, then values, the worst entry named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.answering.wire import DescribedFigure, Unusable
from grader_utils.marking.difference_words import shape_reason, subject, together, value_reason, what_is_asked
from grader_utils.marking.retold import UNUSABLE, retold
from grader_utils.messages import say, to_say
from grader_utils.questions.tolerance import Tolerance

_IS_TEXT = to_say("{name} is a text.")
_IS_NO_ARRAY = to_say("{name} is a {kind} that is no regular array of numbers.")


@dataclass(frozen=True)
class Difference:
    """Why an answer is not right.

    Attributes:
        reason: a sentence or two for the student.
        yours, torchs: the two arrays to show side by side, where there are two.
        wrong: which entries differ, of the arrays' common shape; None when the shapes differ.
        table: lines to show in place of the two arrays, aligned for a font of equal widths.
        unwritten: the function or class in which nothing is written yet, where that is why; else "".
        breaks: the requirement of the part that alone is broken, where the value is right; else "".
    """

    reason: str
    yours: np.ndarray | None = None
    torchs: np.ndarray | None = None
    wrong: np.ndarray | None = None
    table: tuple[str, ...] = ()
    unwritten: str = ""
    breaks: str = ""


def compare(yours: Any, expected: Any, tolerance: Tolerance, name: str | int = "") -> Difference | None:
    """Return how `yours` differs from `expected`, or None when it is right.

    Args:
        yours: a value that came out of `answering.unpack`.
        expected: a NumPy array, or a tuple or dict of them.
        tolerance: how far the numbers may be apart.
        name: what the value is called inside a larger answer, e.g. "dW", or which it is in a tuple, counted from 1.
    """
    if isinstance(yours, Unusable):
        what = say("{name} is {what}.", name=subject(name), what=retold(yours.why, UNUSABLE))
        brackets = say("Are brackets missing behind its name?") if yours.why == "a function" else ""
        return Difference(together(what, brackets, what_is_asked(expected)))
    if isinstance(yours, DescribedFigure):
        return Difference(together(say("{name} is a figure.", name=subject(name)), what_is_asked(expected)))
    if yours is None:
        is_field = isinstance(name, str) and name
        why = say("Was it never set, or is a `return` missing?") if is_field else say("Is a `return` missing?")
        return Difference(together(say("{name} is None.", name=subject(name)), why))
    if isinstance(expected, Mapping):
        return _compare_fields(yours, expected, tolerance)
    if isinstance(expected, tuple):
        return _compare_items(yours, expected, tolerance)
    return _compare_arrays(yours, expected, tolerance, name)


def as_array(value: Any) -> np.ndarray | None:
    """Return numbers, also in nested lists, as an array; None for what is no regular array of numbers."""
    if isinstance(value, str) or value is None:
        return None
    try:
        array = np.asarray(value)
    except ValueError:
        return None
    return array if array.dtype.kind in "biufc" else None


def _first_text(value: Any) -> str:
    """Return the first text in a list or tuple, shortened; "" where there is none."""
    texts = [item for item in value if isinstance(item, str)] if isinstance(value, (list, tuple)) else []
    return texts[0][:30] if texts else ""


def _compare_fields(yours: Any, expected: Mapping, tolerance: Tolerance) -> Difference | None:
    if not isinstance(yours, dict):
        return Difference(together(say("Your result is no dict."), what_is_asked(expected)))
    for name, value in expected.items():
        if name not in yours:
            return Difference(say("{name} is missing from your result.", name=name))
        difference = compare(yours[name], value, tolerance, name)
        if difference:
            return difference
    return None


def _compare_items(yours: Any, expected: tuple, tolerance: Tolerance) -> Difference | None:
    if not isinstance(yours, (tuple, list)) and not (isinstance(yours, np.ndarray) and yours.ndim):
        return Difference(together(say("Your result is one value."), what_is_asked(expected)))
    if len(yours) != len(expected) and isinstance(yours, np.ndarray):
        return Difference(together(_one_array(yours), what_is_asked(expected)))
    if len(yours) != len(expected):
        return Difference(together(say("Your result has {count} values.", count=len(yours)), what_is_asked(expected)))
    for position, (mine, value) in enumerate(zip(yours, expected, strict=True)):
        difference = compare(mine, value, tolerance, position + 1)
        if difference and isinstance(yours, np.ndarray) and np.shape(mine) != np.shape(value):
            return Difference(together(_one_array(yours), what_is_asked(expected)))
        if difference:
            return difference
    return None


def _one_array(yours: np.ndarray) -> str:
    return say("Your result is one array, of shape {shape}.", shape=yours.shape)


def _compare_arrays(yours: Any, expected: np.ndarray, tolerance: Tolerance, name: str | int) -> Difference | None:
    array = as_array(yours)
    if array is None and (text := _first_text(yours)):
        found = say(
            "{name} holds the text {text} in place of a number. A dict that is taken apart, as in `a, b = ...`, gives "
            "its names.",
            name=subject(name),
            text=repr(text),
        )
        return Difference(found)
    if array is None:
        what = _IS_TEXT if isinstance(yours, str) else _IS_NO_ARRAY
        found = say(what, name=subject(name), kind=type(yours).__name__)
        return Difference(together(found, what_is_asked(expected)))
    if array.shape != expected.shape:
        return Difference(shape_reason(array, expected, subject(name)), array, expected)
    if array.dtype.kind == "c":
        return Difference(say("{name} holds complex numbers.", name=subject(name)), array, expected)
    wrong = _wrong_entries(array, expected, tolerance)
    if not wrong.any():
        return None
    return Difference(value_reason(array, expected, wrong, subject(name)), array, expected, wrong)


def _wrong_entries(yours: np.ndarray, expected: np.ndarray, tolerance: Tolerance) -> np.ndarray:
    allowed = tolerance.allowed_error(yours, expected)
    mine, right = yours.astype(np.float64), expected.astype(np.float64)
    with np.errstate(invalid="ignore"):
        close = np.abs(mine - right) <= allowed
    return ~(close | (mine == right) | (np.isnan(mine) & np.isnan(right)))
