"""A network that reads digits."""

import numpy as np

from grader_utils.questions.expected import AtLeast
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import judged
from grader_utils.questions.training.digits import HELD_OUT, read_digits
from grader_utils.questions.training.network import PARAMETERS, logits


@question(
    "digits_training",
    labels=("order", "classes", "pixels"),
    tolerance=judged("The images that the network gets right are counted."),
    in_numpy=True,
)
def digits_training(order, classes, pixels):
    """A network that gets 95 % of the first fifth of `order` right.

    classes: (10,), the class of each digit; pixels: (64,), the order of the pixels, another one than in the file whose
    labels anybody can read.
    """
    images, labels = read_digits()
    held_out = order[:HELD_OUT]
    return AtLeast(
        right=int(np.ceil(0.95 * HELD_OUT)),
        inputs=images[held_out][:, pixels],
        labels=classes[labels[held_out]],
        classes=10,
        scores=logits,
        parameters=PARAMETERS,
        rows="held-out images",
    )


def _fold(number):
    """An order that holds out one of five folds. The folds come from a shuffle in which none is harder than others."""
    return np.roll(np.random.default_rng(4).permutation(1797), -number * HELD_OUT)


def _renumbered_fold(number):
    return lambda rng: {"order": _fold(number), "classes": rng.permutation(10), "pixels": rng.permutation(64)}


digits_training.part(
    "the first fifth held out, classes renumbered",
    order=_fold(0),
    classes=np.array([7, 8, 9, 0, 1, 2, 3, 4, 5, 6]),
    pixels=np.arange(63, -1, -1),
)
for _number, _name in enumerate(("second", "third", "fourth", "last"), start=1):
    digits_training.unseen(f"the {_name} fifth held out, classes renumbered", _renumbered_fold(_number))
