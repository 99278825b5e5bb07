"""Softmax of each row; students find a slip in it."""

from grader_utils.questions.backpropagation_layers.losses import softmax
from grader_utils.questions.sigmoid.softmaxes import ROW, softmax_with
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, normal, np, question, rounding, shuffled, sixty_fourths, torch, whole)


@question("softmax_batch",
    tolerance=rounding("The logarithm of the sum may be subtracted from a logit near 2000, and rounds as that does.",
        terms=1, size=2000, functions=4))
def softmax_batch(a):
    """The softmax along the last axis. a: (..., C) -> the same shape."""
    return torch.softmax(a, dim=-1)


softmax_batch.part("two samples, equal logits", a=[[0.0, 0.0, 0.0, 0.0], [5.0, 5.0, 5.0, 5.0]])
softmax_batch.part("one sample, shape (3,)", a=[1.0, 2.0, 3.0])
softmax_batch.part("a batch of two", a=[[0.3, 2.9, 4.0], [1.0, -1.0, 0.0]])
softmax_batch.part("logits of 1000 and of 0", a=[[1000.0, 1001.0, 999.0], [0.0, 0.0, 1.0]])
softmax_batch.unseen("a batch", a=normal(4, 3))
softmax_batch.unseen("three axes", a=normal(2, 3, 4))
softmax_batch.unseen("whole numbers", a=whole(-3, 4, 3, 5))
softmax_batch.unseen("large logits", a=2000 + sixty_fourths(3, 4))
# Each row has an entry far below the others, too: whoever subtracts the smallest logit meets an exponential of 800.
_FAR_APART = np.array([[1000.0], [-1000.0], [0.0]]) - [0, 0, 800, 0]
softmax_batch.unseen("samples with logits far apart", a=_FAR_APART + sixty_fourths(3, 4))
softmax_batch.unseen("1000 and -1000 in each sample",
    a=shuffled(np.where(np.eye(3, 4) > 0, 1000, -1000) + sixty_fourths(3, 4)))
softmax_batch.unseen("as many samples as classes", a=normal(3, 3))
# Not a batch of one: its only row is the whole array, so the slip is right there.
softmax_batch.unseen("one class", a=normal(4, 1))
softmax_batch.unseen(INPUTS_UNCHANGED, a=normal(2, 5))


_over_everything = softmax_with({})
softmax_batch.mistake("the slip: sum over the whole array", _over_everything,
    hint="All entries of your result together add up to 1. In a batch every row is a sample: what should a row add up "
    "to?")
softmax_batch.mistake("along the first axis", softmax_with({"axis": 0, "keepdims": True}),
    hint="In your result the columns add up to 1. Which axis counts the classes of one sample?")
softmax_batch.mistake("along axis 1", softmax_with({"axis": 1, "keepdims": True}),
    hint="Axis 1 is the last one of a matrix, and of nothing else. How does NumPy name the last axis of any array?")
softmax_batch.mistake("keepdims missing", softmax_with(ROW, {"axis": -1}), softmax_with({"axis": -1}),
    hint="The sum over the last axis has shape (N,), and it should divide an array of shape (N, C) row by row. Which "
    "argument of the sum keeps the axis, as (N, 1)?")
softmax_batch.mistake("one maximum for all samples", softmax_with({}, ROW),
    hint="Far below the largest logit of the batch, a sample's exponentials are all 0. Whose maximum should a row "
    "subtract?")
softmax_batch.mistake("no maximum subtracted", lambda a: np.exp(a) / np.exp(a).sum(axis=-1, keepdims=True),
    hint="np.exp(1000) is infinite. What can you subtract from a row of logits, without changing its softmax?")
softmax_batch.mistake("exponential of the share", lambda a: np.exp(a / a.sum(axis=-1, keepdims=True)),
    hint="You divide before you take the exponential. In which order do the two steps make each row add up to 1?")
softmax_batch.mistake("whole numbers truncated", lambda a: softmax(a).astype(a.dtype),
    hint="For whole numbers only 0 and 1 come out. Which dtype does `np.zeros_like(a)` have?")


def _for_up_to_two_axes(a):
    """The softmax of the book's first edition: for a matrix by its transpose, for everything else as one row."""
    return softmax(a) if a.ndim == 2 else _over_everything(a)


def _shares(a):
    return a / a.sum(axis=-1, keepdims=True)


def _log_softmax(a):
    shifted = a - a.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


softmax_batch.mistake("one or two axes only", _for_up_to_two_axes,
    hint="Vectors and matrices are right. For three axes your code takes the whole array for one row: which axis does "
    "a row run along, however many there are?")
softmax_batch.mistake("the smallest logit subtracted", lambda a: _shares(np.exp(a - a.min(axis=-1, keepdims=True))),
    hint="You subtract the smallest logit, so the largest exponent is still large. Which one keeps all of them at 0 or "
    "below?")
softmax_batch.mistake("share of the logits", lambda a: _shares(a),
    hint="You divide the logits themselves. Which function comes first, which makes every number positive?")
softmax_batch.mistake("divided by the largest logit", lambda a: _shares(np.exp(a / a.max(axis=-1, keepdims=True))),
    hint="You divide by the largest logit. Which operation leaves the softmax as it is?")
softmax_batch.mistake("maximum subtracted above only",
    lambda a: np.exp(a - a.max(axis=-1, keepdims=True)) / np.exp(a).sum(axis=-1, keepdims=True),
    hint="The maximum is subtracted above the line and not below. Which exponentials do you add up?")
softmax_batch.mistake("logarithm of the softmax", _log_softmax,
    hint="Your result is the logarithm of the softmax. What turns logarithms into probabilities?")
softmax_batch.mistake("not divided", lambda a: np.exp(a - a.max(axis=-1, keepdims=True)),
    hint="You have the exponentials alone. What should a row add up to?")
