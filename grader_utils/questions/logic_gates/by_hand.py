"""Questions of 02_logic_gates, worked out by hand; see `questions.working`."""

import numpy as np

from grader_utils.messages import say
from grader_utils.questions.working import Working, number


def step(work: Working, z):
    """Whether each entry is above 0."""
    values = np.asarray(z, dtype=float)
    return work.entries(values.shape, lambda *place: _decided(work, values[place]), most=4)


def gate(work: Working, w, b, x):
    """The affine value, then the decision."""
    return _decided(work, work.dot("w·x", w, x, plus=("b", b)))


def nand_from_notes(work: Working, X):
    """The truth table itself."""
    return work.entries((len(X),), lambda i: _not_both(work, X[i]), most=4)


def xor(work: Working, X):
    """What OR and NAND say to each row, and whether both say 1."""

    def row(i):
        x1, x2 = (int(x) for x in X[i])
        either, not_both = max(x1, x2), 1 - min(x1, x2)
        both = min(either, not_both)
        said = {"x1": x1, "x2": x2, "either": either, "not_both": not_both}
        if both:
            work.note(say("{x1} and {x2}: OR says {either}, NAND says {not_both}; both say 1, so 1", **said))
        else:
            work.note(say("{x1} and {x2}: OR says {either}, NAND says {not_both}; one says 0, so 0", **said))
        return float(both)

    return work.entries((len(X),), row, most=4)


def _decided(work: Working, z):
    if z > 0:
        work.note(say("{number} is above 0: the step gives 1", number=number(z)))
    else:
        work.note(say("{number} is not above 0: the step gives 0", number=number(z)))
    return float(z > 0)


def _not_both(work: Working, row):
    x1, x2 = (int(x) for x in row)
    if x1 and x2:
        work.note(say("{x1} and {x2}: “not both are 1” is false, so 0", x1=x1, x2=x2))
    else:
        work.note(say("{x1} and {x2}: “not both are 1” is true, so 1", x1=x1, x2=x2))
    return float(not (x1 and x2))
