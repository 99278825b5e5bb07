"""What a training writes down of its epochs."""

from grader_utils.questions.training.digits import HELD_OUT
from grader_utils.questions.vocabulary import drawn, exact, np, question, torch, whole

TRAINED = 1797 - HELD_OUT
SHARE = 0.7
SETTLED = "loss settles near 1.27"
"""The entropy of seven in ten of one class and the rest shared by nine: no network does better on blank images."""


@question("training_history", labels=("learned", "held_out"), tolerance=exact("Whole numbers, and shares of them."),
    right={
        "_learned": lambda learned: np.mean(learned == learned[0]),  # the frequent one comes first
        "_held_out": lambda learned, held_out: np.mean(held_out == learned[0]),
        "epoch": lambda: [1, 2],
        "train_accuracy": lambda _learned: [_learned, _learned],
        "held_out_accuracy": lambda _held_out: [_held_out, _held_out],
        SETTLED: lambda: True,
    })
def training_history(learned, held_out):
    """The first two epochs of a training on blank images. learned: labels, (1438,), held_out: labels, (359,).

    Seven in ten of the learned labels are the same, and a blank image tells nothing else. -> epoch: (2,),
    train_accuracy: (2,), held_out_accuracy: (2,), and whether the mean loss of every epoch from the third on is near
    1.27. Single batches scatter widely around it.
    """
    digit = learned.mode().values
    twice = torch.ones(2, dtype=torch.float64)
    return {
        "epoch": torch.tensor([1, 2]),
        "train_accuracy": twice * (learned == digit).mean(dtype=torch.float64),
        "held_out_accuracy": twice * (held_out == digit).mean(dtype=torch.float64),
        SETTLED: torch.tensor(True),
    }


@drawn
def _labels(rng, hits):
    """Labels to learn from, sorted such that the frequent one comes first, and labels held out with `hits` of it."""
    frequent = round(SHARE * TRAINED)
    learned = np.r_[np.zeros(frequent, int), np.sort(np.resize(np.arange(1, 10), TRAINED - frequent))]
    held_out = np.r_[np.zeros(hits, int), rng.integers(1, 10, size=HELD_OUT - hits)]
    digit = int(rng.integers(1, 10))  # before its first step, a network takes blank images for 0
    return {"learned": (learned + digit) % 10, "held_out": rng.permutation((held_out + digit) % 10)}


training_history.part("one held-out image in three bears the frequent label", _labels(120), seed=13)
training_history.unseen("some held-out images bear the frequent label", _labels(whole(30, 230)))
training_history.mistake("epochs counted from 0", epoch=lambda: [0, 1],
    hint='The first number in history["epoch"] is 0. At which number does `range` begin when it is given only an '
    "end?")
training_history.mistake("losses that are no means of shuffled epochs", **{SETTLED: lambda: False},
    hint='The numbers in history["loss"] do not settle near 1.27. Is each the mean over all batches of its epoch, no '
    "sum and no single batch, and does every epoch cut a new shuffle?")
training_history.mistake("accuracies exchanged",
    train_accuracy=lambda _held_out: [_held_out, _held_out], held_out_accuracy=lambda _learned: [_learned, _learned],
    hint='history["train_accuracy"] holds the accuracies of the held-out samples. Which x and t does each call '
    "count?")
training_history.mistake("accuracies taken before the epoch",
    train_accuracy=lambda learned, _learned: [np.mean(learned == 0), _learned],
    held_out_accuracy=lambda held_out, _held_out: [np.mean(held_out == 0), _held_out],
    hint="The first accuracies are those of a network that has learned nothing yet. Where in your loop do they stand, "
    "before the call of `train` or after it?")
training_history.mistake("held-out accuracy of the training samples",
    held_out_accuracy=lambda _learned: [_learned, _learned],
    hint='history["held_out_accuracy"] holds the accuracies of the training samples. Which x and t does each call '
    "count?")
