"""Softmax, over the last axis."""

from grader_utils.questions.sigmoid.curves import logistic
from grader_utils.questions.sigmoid.softmaxes import ROW, softmax_with
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, normal, np, question, rounding, shuffled, sixty_fourths, torch, whole)


@question("softmax",
    tolerance=rounding("The logarithm of the sum may be subtracted from a score near 900, and rounds as that does.",
        terms=1, size=900, functions=4))
def softmax(a):
    """Softmax along the last axis. a: (..., n) -> the same shape."""
    return torch.softmax(a, dim=-1)


softmax.part("one sample: shape (3,)", a=[1.0, 2.0, 3.0])
softmax.part("a batch: shape (2, 3)", a=[[1.0, 2.0, 3.0], [0.5, 0.0, -1.0]])
softmax.part("one sample with scores near 1000", a=[1000.0, 1001.0, 999.0])
softmax.part("a row near 1000 and a row near -1000", a=[[1000.0, 1001.0, 999.0], [-1000.0, -999.5, -1002.0]])
softmax.part(INPUTS_UNCHANGED, a=[[0.5, 1.5, -1.0], [2.0, 0.0, 1.0]])
softmax.unseen("a batch, no two sizes equal", a=normal(3, 5))
softmax.unseen("whole numbers", a=whole(-3, 4, 4, 3))
softmax.unseen("shape (2, 3, 4)", a=normal(2, 3, 4))
softmax.unseen("a batch with large scores", a=900 + sixty_fourths(4, 2))
# Each row has an entry far below the others, too: whoever subtracts the smallest score meets an exponential of 800.
_FAR_APART = np.array([[900.0], [0.0], [-900.0]]) - [0, 800, 0, 0]
# Here the largest score is far from the largest size.
softmax.unseen("a batch with scores near -900", a=sixty_fourths(3, 4) - 900)
softmax.unseen("rows that lie far apart", a=_FAR_APART + sixty_fourths(3, 4))
# Whoever subtracts the mean, the median or one entry's score, and not the largest, leaves an exponential above 700.
softmax.unseen("1000 and -1000 in each row", a=shuffled(np.where(np.eye(3, 4) > 0, 1000, -1000) + sixty_fourths(3, 4)))
softmax.unseen("as many samples as classes", a=normal(3, 3))
softmax.unseen("a batch of one, equal scores", a=apply(np.full, (1, 4), normal()))
softmax.unseen(INPUTS_UNCHANGED, a=normal(2, 5))


def _unshifted_softmax(total):
    """The softmax without a maximum, and its sum with the options `total`."""
    return lambda a: np.exp(a) / np.sum(np.exp(a), **total)


softmax.mistake("over the whole array", softmax_with({}),
    hint="All entries of your result add up to 1 together. Add up one row: what should it give?")
softmax.mistake("one sum for the whole array", softmax_with(ROW, {}),
    hint="You take the largest score row by row, as you should. Over which entries does the sum run?")
softmax.mistake("one maximum for the whole array", softmax_with({}, ROW),
    hint="The sum is right. In the row near -1000, what is left of np.exp once the maximum of the whole array is "
    "subtracted?")
softmax.mistake("the other axis", softmax_with({"axis": 0, "keepdims": True}),
    hint="Your columns add up to 1. Each sample is a row of shape (n,): along which axis does it run?")
softmax.mistake("axis 1", softmax_with({"axis": 1, "keepdims": True}),
    hint="axis=1 is the last axis of a matrix only. A single sample of shape (n,) has no axis 1: what counts axes from "
    "the end?")
softmax.mistake("keepdims missing", softmax_with({"axis": -1}), softmax_with(ROW, {"axis": -1}),
    hint="One number per row makes shape (N,), and it has to meet rows of shape (N, n). What does keepdims=True keep?")
softmax.mistake("keepdims missing, axis 1", softmax_with({"axis": 1}),
    hint="One number per row makes shape (N,), and it has to meet rows of shape (N, n). And has shape (n,) an axis 1?")
softmax.mistake("no shift", _unshifted_softmax(ROW),
    hint="The axis is right. For scores near 1000, np.exp gives inf. What can you subtract from a row beforehand?")
softmax.mistake("no shift, over the whole array", _unshifted_softmax({}),
    hint="All entries of your result add up to 1 together. Over which entries should the sum run, for one row? (Leave "
    "the scores near 1000 for later.)")
softmax.mistake("no shift, the other axis", _unshifted_softmax({"axis": 0, "keepdims": True}),
    hint="Your columns add up to 1. Each sample is a row of shape (n,): along which axis does it run?")
softmax.mistake("no shift, keepdims missing", _unshifted_softmax({"axis": -1}),
    hint="One sum per row makes shape (N,), and it has to meet rows of shape (N, n). What does keepdims=True keep?")
softmax.mistake("the largest size subtracted",
    lambda a: np.exp(a - np.abs(a).max(**ROW)) / np.exp(a - np.abs(a).max(**ROW)).sum(**ROW),
    hint="You subtract the largest size, |a|, of a row. In a row near -1000, what is left of np.exp then?")
softmax.mistake("2 for e", lambda a: np.exp2(a - a.max(**ROW)) / np.exp2(a - a.max(**ROW)).sum(**ROW),
    hint="Your shares are powers of 2. Which number is raised to the power of a logit in the formula?")
softmax.mistake("logits negated", lambda a: softmax_with(ROW)(-a),
    hint="The smallest logit gets your largest share. Look at the sign in the exponent.")
softmax.mistake("rows of a matrix only", lambda a: np.stack([softmax_with({})(row) for row in a]),
    hint="Your loop takes a[0], a[1] and so on for samples: right for a matrix alone. What is a[0] of shape (n,)?")
softmax.mistake("not divided by the sum", lambda a: np.exp(a - a.max(**ROW)),
    hint="Your largest share is always 1. By what are the powers of a sample divided, so that they add up to 1?")
softmax.mistake("the sum without the shift", lambda a: np.exp(a - a.max(**ROW)) / np.exp(a).sum(**ROW),
    hint="Above the line the logits are shifted, below it they are not. Where does the shift cancel?")
softmax.mistake("exp of the shares", lambda a: np.exp(a / a.sum(**ROW)),
    hint="Your rows do not add up to 1. Which comes first: the power of e, or the division by the sum?")
softmax.mistake("shares without exp", lambda a: a / a.sum(**ROW),
    hint="You divided the scores themselves. Negative scores then give negative shares: what makes them positive?")
softmax.mistake("decimals cut off", lambda a: softmax_with(ROW)(a).astype(a.dtype),
    hint="For whole scores only 0 and 1 come out. Which dtype does the array have that you fill row by row?")
softmax.mistake("the logarithm of softmax", lambda a: a - a.max(**ROW) - np.log(np.exp(a - a.max(**ROW)).sum(**ROW)),
    hint="Your result is the logarithm of softmax: all entries are negative. Which step turns them into shares?")
softmax.mistake("no shift, axis 1", _unshifted_softmax({"axis": 1, "keepdims": True}),
    hint="A single sample of shape (n,) has no axis 1: what counts axes from the end? (Leave the scores near 1000 for "
    "later.)")
softmax.mistake("the smallest subtracted", lambda a: np.exp(a - a.min(**ROW)) / np.exp(a - a.min(**ROW)).sum(**ROW),
    hint="You subtract the smallest score of a row. How large can the exponent of the largest one still be?")
softmax.mistake("the mean subtracted", lambda a: np.exp(a - a.mean(**ROW)) / np.exp(a - a.mean(**ROW)).sum(**ROW),
    hint="What you subtract from a row is not its largest score. How large can the exponent of one far above it be?")


def _for_up_to_two_axes(a):
    """The softmax of the book's first edition: for a matrix by its transpose, for everything else as one row."""
    return softmax_with(ROW)(a) if a.ndim == 2 else softmax_with({})(a)


softmax.mistake("one or two axes only", _for_up_to_two_axes,
    hint="Vectors and matrices are right. For three axes your code takes the whole array for one row: which axis does "
    "a row run along, however many there are?")
softmax.mistake("softmax twice", lambda a: softmax_with(ROW)(softmax_with(ROW)(a)),
    hint="Your shares are nearly equal: they went through softmax once more. Which function does it already?")
softmax.mistake("sigmoids as shares", lambda a: logistic(a) / logistic(a).sum(**ROW),
    hint="You divide sigmoids by their sum. What stands above the line in softmax, for class i?")
softmax.mistake("divided by the largest", lambda a: softmax_with(ROW)(a / np.abs(a).max(**ROW)),
    lambda a: softmax_with(ROW)(a / a.max(**ROW)),
    hint="You divide the logits by the largest one, and that changes the shares. What leaves them as they are?")
softmax.mistake("logits cut off",
    *(lambda a, limit=limit: softmax_with(ROW)(np.clip(a, -limit, limit)) for limit in (500, 700, 709)),
    hint="Logits near 1000 are cut off, and their differences are gone. Which number can you subtract from a row?")
