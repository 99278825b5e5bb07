"""How far an answer may be from torch's: a multiple of what the coarsest dtype that may be behind it rounds away."""

import numpy as np

USUAL_FACTOR = 256.0
"""The factor of a question that says nothing, and the most units of float32 that an answer in float64 is given."""

_SINGLE, _DOUBLE = (float(np.finfo(dtype).eps) for dtype in (np.float32, np.float64))


def allowed_error(yours: np.ndarray, expected: np.ndarray, factor: float) -> float | np.ndarray:
    """Return the largest absolute error that rounding explains: for all entries, or of each entry.

    The unit is a rounding error at the magnitude of the largest expected entry, 1 at least. It is float32's, also for
    an answer in float64: a bias in float64, or an array of zeros that is filled, hides what was computed in float32
    before. It is float64's where the exercise asks for float64, and for whole numbers. Half precision is held to
    single precision's standard. Where a question holds each entry to its own size, float32's unit is taken at the
    magnitude of each, unless the answer's numbers are float32's to the last digit.

    Args:
        yours: the answer, any shape.
        expected: the reference, same shape.
        factor: a `questions.tolerance.Tolerance`, derived from the size of the computation; or a number of units, of
            which all beyond the usual is room for another method, as wide for every dtype as for double precision.
    """
    finite = np.abs(expected[np.isfinite(expected)])
    roundings = getattr(factor, "roundings", min(factor, USUAL_FACTOR))
    largest = max(1.0, float(finite.max(initial=0.0)))
    units, single = max(factor, roundings) * _DOUBLE, _in_single_precision(yours.dtype, factor, roundings)
    if getattr(factor, "by_entry", False) and not _held_by_single_precision(yours):
        return np.maximum(units * largest, single * np.abs(np.nan_to_num(expected)))
    return max(units, single) * largest


def _held_by_single_precision(yours: np.ndarray) -> bool:
    """Return whether no entry has digits that float32 cannot hold."""
    with np.errstate(over="ignore", under="ignore"):
        return bool(np.array_equal(yours.astype(np.float32), yours, equal_nan=True))


def _in_single_precision(dtype: np.dtype, factor: float, roundings: float) -> float:
    """Return what computing in float32 explains at magnitude 1."""
    if dtype.kind not in "fc":
        return 0.0
    if dtype.itemsize < np.dtype(np.float64).itemsize:
        return roundings * _SINGLE
    return 0.0 if getattr(factor, "double", False) else min(roundings, USUAL_FACTOR) * _SINGLE
