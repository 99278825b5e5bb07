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
float32 on the way; where an exercise asks for float64, it is that of the answer's dtype. Where no small entry is the
difference of large numbers, float32's epsilon counts at the magnitude of each entry by itself, unless float32 can hold
the whole answer: then float32 may be where it was computed to the end. Where another method is right as well, there is
room for it.
"""

EPSILON = 2.0**-52


class Tolerance(float):
    """A tolerance in units of double precision's rounding, which knows why it is what it is.

    Attributes:
        roundings: units of epsilon that rounding explains.
        room: what another right method may be off by, at magnitude 1; the same for every dtype.
        reason: where the numbers come from, in a sentence.
        double: whether the exercise asks for float64, so that an answer in float64 was computed in nothing coarser.
        by_entry: whether each entry is right to its own size, however small it is beside the largest.
    """

    roundings: float
    room: float
    reason: str
    double: bool
    by_entry: bool

    def __new__(
        cls, roundings: float, room: float, reason: str, double: bool = False, by_entry: bool = False
    ) -> "Tolerance":
        """Return the tolerance that leaves space for `roundings` and for `room`, whichever is more."""
        tolerance = super().__new__(cls, max(roundings, room / EPSILON))
        tolerance.roundings, tolerance.room, tolerance.reason = roundings, room, reason
        tolerance.double, tolerance.by_entry = double, by_entry
        return tolerance


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
