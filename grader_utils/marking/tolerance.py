"""How far an answer may be from torch's: a multiple of what its own dtype rounds away."""

import numpy as np

USUAL_FACTOR = 256.0
"""The factor of a question that says nothing; a bare number gives a coarse dtype no more of its own units than this."""


def allowed_error(yours: np.ndarray, expected: np.ndarray, factor: float) -> float:
    """Return the largest absolute error that rounding explains.

    The unit is the rounding error of the answer's dtype at the magnitude of the largest expected entry, 1 at least;
    half precision is held to single precision's standard, and whole numbers to double's.

    Args:
        yours: the answer, any shape.
        expected: the reference, same shape.
        factor: a `questions.tolerance.Tolerance`, derived from the size of the computation; or a number of units, of
            which all beyond the usual is room for another method, as wide for every dtype as for double precision.
    """
    dtype = yours.dtype if yours.dtype.kind in "fc" else np.dtype(np.float64)
    rounding = min(float(np.finfo(dtype).eps), float(np.finfo(np.float32).eps))
    finite = np.abs(expected[np.isfinite(expected)])
    roundings = getattr(factor, "roundings", min(factor, USUAL_FACTOR))
    units = max(factor * float(np.finfo(np.float64).eps), roundings * rounding)
    return units * max(1.0, float(finite.max(initial=0.0)))
