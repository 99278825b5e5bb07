"""What a training writes down of its epochs."""

import numpy as np

from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact
from grader_utils.questions.training.digits import HELD_OUT


@question("training_history", labels=("held_out",), tolerance=exact("Whole numbers, and shares of them."))
def training_history(digit, held_out):
    """The first two epochs of a training on blank images that all bear the label `digit`. held_out: labels, (359,).

    -> epoch: (2,), train_accuracy: (2,), held_out_accuracy: (2,), and whether the mean loss is below 2.3: (2,).
    """
    twice = torch.ones(2, dtype=torch.float64)
    return {
        "epoch": torch.tensor([1, 2]),
        "train_accuracy": twice,
        "held_out_accuracy": twice * (held_out == digit).mean(dtype=torch.float64),
        _LOW: torch.tensor([True, True]),
    }


_LOW = "loss below 2.3"


def _held_out(rng, hits):
    """A label, and 359 labels of which `hits` are the same."""
    labels = np.r_[np.zeros(hits, int), rng.integers(1, 10, size=HELD_OUT - hits)]
    return {"digit": (digit := int(rng.integers(10))), "held_out": rng.permutation((labels + digit) % 10)}


training_history.part("one held-out image in three bears the label", **_held_out(np.random.default_rng(13), 120))
training_history.unseen("some held-out images bear the label", lambda rng: _held_out(rng, int(rng.integers(30, 330))))


def _history_with(**other):
    """What the right history says, but for the keys in `other`: functions of the held-out accuracy."""

    def formula(digit, held_out):
        share = np.mean(held_out == digit)
        right = {"epoch": [1, 2], "train_accuracy": [1, 1], "held_out_accuracy": [share, share], _LOW: [True, True]}
        found = right | {key: value(share) for key, value in other.items()}
        return {key: np.array(value) for key, value in found.items()}

    return formula


training_history.mistake(
    "epochs counted from 0",
    _history_with(epoch=lambda share: [0, 1]),
    hint='The first number in history["epoch"] is 0. At which number does `range` begin when it is given only an end?',
)
for _second in (False, True):  # by then the losses are so small that their sum may be below 2.3, too
    training_history.mistake(
        "losses added up",
        _history_with(**{_LOW: lambda share, second=_second: [False, second]}),
        hint='The numbers in history["loss"] are larger than 2.3, the loss of a guess. Which one number stands for all '
        "samples of a batch, and which for all batches of an epoch?",
    )
training_history.mistake(
    "accuracies exchanged",
    _history_with(train_accuracy=lambda share: [share, share], held_out_accuracy=lambda share: [1, 1]),
    hint='history["train_accuracy"] holds the accuracies of the held-out samples. Which x and t does each call count?',
)
