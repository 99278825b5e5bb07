"""How far an answer may be from torch's, and why: derived from the dtype and from the size of the computation.

Two right answers differ because each operation rounds. Let u be half the distance of 1 from the next number of the
answer's dtype (machine epsilon is 2u), and let a sum have n terms of about the size m.

- With signs at random, the sum is about m sqrt(k) after k terms, and each addition rounds off up to u of that. These n
  errors are as good as independent, so together they are about u m n / sqrt(2) (Higham and Mary, "A New Approach to
  Probabilistic Rounding Error Analysis", SIAM J. Sci. Comput. 41, 2019). Six times that is 2 n m in units of epsilon.
- With one sign, the error is at most n u times the sum itself (Higham, "Accuracy and Stability of Numerical
  Algorithms", chapter 4): n / 2 in units of epsilon, of the answer's own magnitude, which is less.
- A function such as exp, a product or a division is right to one unit or two, in NumPy as in torch. Another formula for
  the same may take twice as many of them: 4 for each.

So the tolerance is 2 x steps x terms x size + 4 x functions, in units of epsilon, at the magnitude of the largest
expected entry, 1 at least. The epsilon is float32's, also for an answer in float64, which may have been computed in
float32 on the way; where an exercise asks for float64, it is float64's, and an answer in float32 is given the one
rounding more that puts it there. Where no small entry is the difference of large numbers, float32's epsilon counts at
the magnitude of each entry by itself, unless float32 can hold the whole answer: then float32 may be where it was
computed to the end. Where another method is right as well, there is room for it.
"""

from dataclasses import dataclass

import numpy as np

EPSILON = 2.0**-52

MOST_IN_DOUBLE = 256.0
"""The most units of float32's epsilon that an answer in float64 is given, however long the computation."""

_SINGLE = float(np.finfo(np.float32).eps)


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may be from torch's, and why.

    Attributes:
        roundings: units of epsilon that rounding explains.
        room: what another right method may be off by, at magnitude 1; the same for every dtype.
        reason: where the numbers come from, in a sentence.
        double: whether the exercise asks for float64, so that an answer in float64 was computed in nothing coarser.
        by_entry: whether each entry is right to its own size, however small it is beside the largest.
    """

    roundings: float
    room: float = 0.0
    reason: str = ""
    double: bool = False
    by_entry: bool = False

    @property
    def compares_arrays(self) -> bool:
        """Whether numbers are compared; else the answer is a figure, a choice or a trained network."""
        return self.roundings > 0 or self.room > 0

    def allowed_error(self, yours: np.ndarray, expected: np.ndarray) -> float | np.ndarray:
        """Return the largest absolute error that rounding explains: for all entries, or of each entry.

        The unit is a rounding error at the magnitude of the largest expected entry, 1 at least. It is float32's, also
        for an answer in float64: a bias in float64, or an array of zeros that is filled, hides what was computed in
        float32 before. It is float64's for whole numbers, and where the exercise asks for float64: an answer in
        float32 is then given what putting each number into float32 takes away. Half precision is held to single
        precision's standard. With `by_entry`, float32's unit is taken at the magnitude of each entry,
        unless the answer's numbers are float32's to the last digit.

        Args:
            yours: the answer, any shape.
            expected: the reference, same shape.
        """
        finite = np.abs(expected[np.isfinite(expected)])
        largest = max(1.0, float(finite.max(initial=0.0)))
        least, single = max(self.roundings * EPSILON, self.room), self._in_single_precision(yours.dtype)
        if self.double and _is_single(yours.dtype):
            return least * largest + _SINGLE / 2 * np.abs(np.nan_to_num(expected))
        if self.by_entry and not _held_by_single_precision(yours):
            return np.maximum(least * largest, single * np.abs(np.nan_to_num(expected)))
        return max(least, single) * largest

    def _in_single_precision(self, dtype: np.dtype) -> float:
        """Return what computing in float32 explains at magnitude 1."""
        if dtype.kind not in "fc":
            return 0.0
        if _is_single(dtype):
            return self.roundings * _SINGLE
        return 0.0 if self.double else min(self.roundings, MOST_IN_DOUBLE) * _SINGLE


USUAL = Tolerance(MOST_IN_DOUBLE, reason="The question says nothing of its computation.")


def _is_single(dtype: np.dtype) -> bool:
    """Return whether decimals are held in float32, or in less."""
    return dtype.kind in "fc" and dtype.itemsize < np.dtype(np.float64).itemsize


def _held_by_single_precision(yours: np.ndarray) -> bool:
    """Return whether no entry has digits that float32 cannot hold."""
    with np.errstate(over="ignore", under="ignore"):
        return bool(np.array_equal(yours.astype(np.float32), yours, equal_nan=True))


def rounding(
    reason: str,
    *,
    terms: int = 0,
    steps: int = 1,
    size: float = 1,
    functions: int = 1,
    room: float = 0,
    double: bool = False,
    by_entry: bool = False,
) -> Tolerance:
    """Return the tolerance of a computation.

    Args:
        reason: what the numbers are in this question, in a sentence.
        terms: of the longest sum; 0 where nothing is added up.
        steps: how many such sums follow one another.
        size: of a typical term, where the answer is about 1.
        functions: how many operations follow one another besides the sums.
        room: what another right method may be off by, at magnitude 1.
        double: whether the exercise asks for float64.
        by_entry: whether small entries come from no difference of large numbers, so that each is right to its own size.
    """
    return Tolerance(2 * steps * terms * size + 4 * functions, room, reason, double, by_entry)


def exact(reason: str) -> Tolerance:
    """Return the tolerance of an answer that no rounding touches, but that of a number put into another dtype."""
    return Tolerance(4, 0, reason)


def judged(reason: str) -> Tolerance:
    """Return the tolerance of an answer of which no array is compared: a figure, a choice, a trained network."""
    return Tolerance(0, 0, reason)
