"""Compares one answer's value with the reference's: shapes first, then values, the worst entry named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.answering.wire import DescribedFigure, Unusable
from grader_utils.phrasing import exact
from grader_utils.questions.tolerance import Tolerance


@dataclass(frozen=True)
class Difference:
    """Why an answer is not right.

    Attributes:
        reason: a sentence or two for the student.
        yours, torchs: the two arrays to show side by side, where there are two.
        wrong: which entries differ, of the arrays' common shape; None when the shapes differ.
        table: lines to show in place of the two arrays, aligned for a font of equal widths.
    """

    reason: str
    yours: np.ndarray | None = None
    torchs: np.ndarray | None = None
    wrong: np.ndarray | None = None
    table: tuple[str, ...] = ()


def compare(yours: Any, expected: Any, tolerance: Tolerance, name: str = "") -> Difference | None:
    """Return how `yours` differs from `expected`, or None when it is right.

    Args:
        yours: a value that came out of `answering.wire.unpack`.
        expected: a NumPy array, or a tuple or dict of them.
        tolerance: how far the numbers may be apart.
        name: what the value is called inside a larger answer, e.g. "dW".
    """
    if isinstance(yours, Unusable):
        return Difference(f"{_called(name)} is {yours.why}. {_wanted(expected)}".strip())
    if isinstance(yours, DescribedFigure):
        return Difference(f"{_called(name)} is a figure. {_wanted(expected)}")
    if yours is None:
        return Difference(f"{_called(name)} is None. Is a `return` missing?")
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
        return Difference(f"Your result is no dict. {_wanted(expected)}")
    for name, value in expected.items():
        if name not in yours:
            return Difference(f"{name} is missing from your result.")
        difference = compare(yours[name], value, tolerance, name)
        if difference:
            return difference
    return None


def _compare_items(yours: Any, expected: tuple, tolerance: Tolerance) -> Difference | None:
    if not isinstance(yours, (tuple, list)) and not (isinstance(yours, np.ndarray) and yours.ndim):
        return Difference(f"Your result is one value. {_wanted(expected)}")
    if len(yours) != len(expected):
        return Difference(f"Your result has {len(yours)} values. {_wanted(expected)}")
    for position, (mine, value) in enumerate(zip(yours, expected, strict=True)):
        difference = compare(mine, value, tolerance, f"value {position + 1} of your result")
        if difference:
            return difference
    return None


def _compare_arrays(yours: Any, expected: np.ndarray, tolerance: Tolerance, name: str) -> Difference | None:
    array = as_array(yours)
    if array is None and (text := _first_text(yours)):
        return Difference(
            f"{_called(name)} holds the text {text!r} in place of a number. A dict that is taken apart, as in "
            "`a, b = ...`, gives its names."
        )
    if array is None:
        kind = "a text" if isinstance(yours, str) else f"a {type(yours).__name__} that is no regular array of numbers"
        return Difference(f"{_called(name)} is {kind}. {_wanted(expected)}")
    if array.shape != expected.shape:
        return Difference(_shape_reason(array, expected, name), array, expected)
    if array.dtype.kind == "c":
        return Difference(f"{_called(name)} holds complex numbers.", array, expected)
    wrong = _wrong_entries(array, expected, tolerance)
    if not wrong.any():
        return None
    return Difference(_value_reason(array, expected, wrong, name), array, expected, wrong)


def _wrong_entries(yours: np.ndarray, expected: np.ndarray, tolerance: Tolerance) -> np.ndarray:
    allowed = tolerance.allowed_error(yours, expected)
    mine, right = yours.astype(np.float64), expected.astype(np.float64)
    with np.errstate(invalid="ignore"):
        close = np.abs(mine - right) <= allowed
    return ~(close | (mine == right) | (np.isnan(mine) & np.isnan(right)))


def _value_reason(yours: np.ndarray, expected: np.ndarray, wrong: np.ndarray, name: str) -> str:
    lost = np.isnan(yours) & wrong if yours.dtype.kind == "f" else np.zeros_like(wrong)
    if yours.size == 1:
        return f"{_called(name)} is {exact(yours.item())}; torch gives {exact(expected.item())}."
    if lost.any():
        place = tuple(int(i) for i in np.argwhere(lost)[0])
        return f"{_called(name)} has nan in {_count(lost)}, first at {_index(place)}."
    errors = np.where(wrong, np.abs(np.nan_to_num(yours.astype(float) - expected)), -1.0)
    place = tuple(int(i) for i in np.unravel_index(int(errors.argmax()), errors.shape))
    return (
        f"{_called(name)} differs in {_count(wrong)}. The worst is {_index(place)}: "
        f"yours {exact(yours[place])}, torch's {exact(expected[place])}."
    )


def _shape_reason(yours: np.ndarray, expected: np.ndarray, name: str) -> str:
    if expected.shape == () and yours.size == 1:
        return (
            f"{_called(name)} is an array of shape {yours.shape}, with one number in it. The number itself is asked "
            f"for, shape (): your code can take it out with `.item()`, or not make an array of it in the first place."
        )
    reason = f"{_called(name)} has shape {yours.shape}; torch's has shape {expected.shape}."
    if yours.ndim == 2 and yours.T.shape == expected.shape and np.allclose(yours.T, expected):
        return f"{reason} It is the transpose of the right answer."
    return reason


def _wanted(expected: Any) -> str:
    if isinstance(expected, Mapping):
        return f"A dict with {', '.join(expected)} is asked for."
    if isinstance(expected, tuple):
        return f"{len(expected)} values are asked for."
    if getattr(expected, "shape", None) == ():
        return "A number is asked for."
    shape = getattr(expected, "shape", None)
    return "" if shape is None else f"A NumPy array of shape {shape} is asked for."


def _called(name: str) -> str:
    if not name:
        return "Your result"
    return name[0].upper() + name[1:] if " " in name else name


def _count(wrong: np.ndarray) -> str:
    return f"{int(wrong.sum())} of {wrong.size} entries"


def _index(place: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, place))}]"
