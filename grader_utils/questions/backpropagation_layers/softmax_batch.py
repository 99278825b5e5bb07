"""Softmax of each row; students find a slip in it."""

import numpy as np

from grader_utils.questions.backpropagation_layers.losses import softmax
from grader_utils.questions.draws import random_sixty_fourths
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding


@question(
    "softmax_batch",
    tolerance=rounding(
        "The logarithm of the sum may be subtracted from a logit near 2000, and rounds as that does.",
        terms=1,
        size=2000,
        functions=4,
    ),
)
def softmax_batch(a):
    """The softmax along the last axis. a: (..., C) -> the same shape."""
    return torch.softmax(a, dim=-1)


softmax_batch.part("two samples, equal logits", a=[[0.0, 0.0, 0.0, 0.0], [5.0, 5.0, 5.0, 5.0]])
softmax_batch.part("one sample, shape (3,)", a=[1.0, 2.0, 3.0])
softmax_batch.part("a batch of two", a=[[0.3, 2.9, 4.0], [1.0, -1.0, 0.0]])
softmax_batch.part("logits of 1000 and of 0", a=[[1000.0, 1001.0, 999.0], [0.0, 0.0, 1.0]])
softmax_batch.unseen("a batch", lambda rng: {"a": rng.normal(size=(4, 3))})
softmax_batch.unseen("three axes", lambda rng: {"a": rng.normal(size=(2, 3, 4))})
softmax_batch.unseen("whole numbers", lambda rng: {"a": rng.integers(-3, 4, (3, 5))})
softmax_batch.unseen("large logits", lambda rng: {"a": 2000 + random_sixty_fourths(rng, (3, 4))})
# Each row has an entry far below the others, too: whoever subtracts the smallest logit meets an exponential of 800.
_FAR_APART = np.array([[1000.0], [-1000.0], [0.0]]) - [0, 0, 800, 0]
softmax_batch.unseen("samples with logits far apart", lambda rng: {"a": _FAR_APART + random_sixty_fourths(rng, (3, 4))})
softmax_batch.unseen(
    "1000 and -1000 in each sample",
    lambda rng: {"a": rng.permutation(np.where(np.eye(3, 4) > 0, 1000, -1000) + random_sixty_fourths(rng, (3, 4)))},
)
softmax_batch.unseen("as many samples as classes", lambda rng: {"a": rng.normal(size=(3, 3))})
softmax_batch.unseen("a batch of one", lambda rng: {"a": rng.normal(size=(1, 4))})
softmax_batch.unseen("leaves its input alone", lambda rng: {"a": rng.normal(size=(2, 5))}, requires=INPUTS_UNCHANGED)


def _over_everything(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / np.sum(exponentials)


def _softmax_axis(axis):
    def formula(a):
        exponentials = np.exp(a - a.max(axis=axis, keepdims=True))
        return exponentials / exponentials.sum(axis=axis, keepdims=True)

    return formula


def _keepdims_missing_twice(a):
    exponentials = np.exp(a - a.max(axis=-1))
    return exponentials / exponentials.sum(axis=-1)


def _keepdims_missing(a):
    exponentials = np.exp(a - a.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1)


def _one_maximum(a):
    exponentials = np.exp(a - np.max(a))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


softmax_batch.mistake(
    "the slip: sum over the whole array",
    _over_everything,
    hint="All entries of your result together add up to 1. In a batch every row is a sample: what should a row add up "
    "to?",
)
softmax_batch.mistake(
    "along the first axis",
    _softmax_axis(0),
    hint="In your result the columns add up to 1. Which axis counts the classes of one sample?",
)
softmax_batch.mistake(
    "along axis 1",
    _softmax_axis(1),
    hint="Axis 1 is the last one of a matrix, and of nothing else. How does NumPy name the last axis of any array?",
)
for _formula in (_keepdims_missing, _keepdims_missing_twice):
    softmax_batch.mistake(
        "keepdims missing",
        _formula,
        hint="The sum over the last axis has shape (N,), and it should divide an array of shape (N, C) row by row. "
        "Which argument of the sum keeps the axis, as (N, 1)?",
    )
softmax_batch.mistake(
    "one maximum for all samples",
    _one_maximum,
    hint="Far below the largest logit of the batch, a sample's exponentials are all 0. Whose maximum should a row "
    "subtract?",
)
softmax_batch.mistake(
    "no maximum subtracted",
    lambda a: np.exp(a) / np.exp(a).sum(axis=-1, keepdims=True),
    hint="np.exp(1000) is infinite. What can you subtract from a row of logits, without changing its softmax?",
)
softmax_batch.mistake(
    "exponential of the share",
    lambda a: np.exp(a / a.sum(axis=-1, keepdims=True)),
    hint="You divide before you take the exponential. In which order do the two steps make each row add up to 1?",
)
softmax_batch.mistake(
    "whole numbers truncated",
    lambda a: softmax(a).astype(a.dtype),
    hint="For whole numbers only 0 and 1 come out. Which dtype does `np.zeros_like(a)` have?",
)
softmax_batch.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function changed its argument a. Does `-=` make a new array?",
)


def _for_up_to_two_axes(a):
    """The softmax of the book's first edition: for a matrix by its transpose, for everything else as one row."""
    return softmax(a) if a.ndim == 2 else _over_everything(a)


softmax_batch.mistake(
    "one or two axes only",
    _for_up_to_two_axes,
    hint="Vectors and matrices are right. For three axes your code takes the whole array for one row: which axis does "
    "a row run along, however many there are?",
)
