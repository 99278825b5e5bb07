"""The loss and both accuracies, drawn."""

from grader_utils.messages import to_say
from grader_utils.questions.vocabulary import Measurements, Series, drawn, figure, np

HELD_OUT = r"held|hold|test|val|unseen|new|검증|시험"
LOSS = r"loss|cost|error|entropy|손실"
ACCURACY = r"acc|right|correct|share|정확|맞"


@figure("plot_training")
def plot_training(history):
    """A figure of the loss and of both accuracies against the epoch."""
    epochs = np.asarray(history["epoch"], dtype=float)
    series = {
        "loss": (to_say("the loss"), LOSS, LOSS),
        "train_accuracy": (to_say("the accuracy on the training samples"), r"train|learn|seen|학습|훈련", ACCURACY),
        "held_out_accuracy": (to_say("the accuracy on the held-out samples"), HELD_OUT, ACCURACY),
    }
    return Measurements(
        [
            Series(name, epochs, np.asarray(history[key], dtype=float), called, axis)
            for key, (name, called, axis) in series.items()
        ],
        x_axis=r"epoch|step|iter|time|에폭|에포크",
    )


@drawn
def _history(rng, epochs, start=1):
    falling = 2.3 * np.exp(-np.arange(epochs) / 4) + rng.uniform(0.01, 0.1, size=epochs)
    rising = 0.95 - 0.8 * np.exp(-np.arange(epochs) / 3)
    return {
        "epoch": list(range(start, start + epochs)),
        "loss": falling.tolist(),
        "train_accuracy": (rising + rng.uniform(0.01, 0.04, size=epochs)).tolist(),
        "held_out_accuracy": (rising - rng.uniform(0.01, 0.04, size=epochs)).tolist(),
    }


plot_training.part("ten epochs", history=_history(10), seed=11)
plot_training.part("epochs 5 to 8", history=_history(4, start=5), seed=12)
plot_training.unseen("30 epochs", history=_history(30))
plot_training.unseen("100 epochs", history=_history(100))
plot_training.unseen("three epochs", history=_history(3))
plot_training.unseen("epochs 11 to 20", history=_history(10, start=11))


def _epochs_from(first, history):
    return plot_training.reference(history | {"epoch": range(first, first + len(history["epoch"]))})


plot_training.mistake("epochs counted from 0", lambda history: _epochs_from(0, history),
    hint="Your lines start at x = 0: matplotlib counts by itself when it gets no x. Which list holds the epochs?")
plot_training.mistake("epochs counted from 1", lambda history: _epochs_from(1, history),
    hint="Your lines always start at x = 1, and a history may begin at a later epoch. Which list holds the epochs?")
