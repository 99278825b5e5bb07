"""Its loss, and its accuracy."""

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding
from grader_utils.questions.training.network import cross_entropy, logits, mean_loss, softmax, torch_scores
from grader_utils.questions.training.tasks import random_task


def _share_right(W1, b1, W2, b2, x, t):
    return (logits(W1, b1, W2, b2, x).argmax(axis=1) == t).mean()


def _best_sample_of_each_class(W1, b1, W2, b2, x, t):
    return np.mean(logits(W1, b1, W2, b2, x).argmax(axis=0) == t)


def _square_task(rng, size, right):
    """As many samples as classes, where an accuracy over the wrong axis is another number."""
    task = random_task(rng, size, right, outputs=size)
    while _best_sample_of_each_class(**task) == right / size:
        task = random_task(rng, size, right, outputs=size)
    return task


@question(
    "two_layer_net_loss",
    labels=("t",),
    tolerance=rounding(
        "Two small layers, a softmax of 20 classes, a mean over up to 300 samples.", terms=300, functions=20
    ),
)
def two_layer_net_loss(W1, b1, W2, b2, x, t):
    """The mean cross entropy, and the share of samples whose highest score is in the right place."""
    scores = torch_scores({"W1": W1, "b1": b1, "W2": W2, "b2": b2}, x)
    accuracy = (scores.argmax(dim=1) == t).double().mean()
    return {"loss": torch.nn.functional.cross_entropy(scores, t), "accuracy": accuracy}


two_layer_net_loss.part("three samples, three classes", **_square_task(np.random.default_rng(13), 3, 2))
two_layer_net_loss.part("five samples, three classes", **random_task(np.random.default_rng(1), 5, 2, outputs=3))
two_layer_net_loss.part(
    "leaves its inputs alone", **random_task(np.random.default_rng(2), 6, 5, outputs=3), requires=INPUTS_UNCHANGED
)
two_layer_net_loss.unseen("no two sizes equal", lambda rng: random_task(rng, 7, 3))
two_layer_net_loss.unseen("every sample right", lambda rng: random_task(rng, 6, 6))
two_layer_net_loss.unseen("as many samples as classes", lambda rng: _square_task(rng, 5, 2))
two_layer_net_loss.unseen("one of three right", lambda rng: random_task(rng, 3, 1))
two_layer_net_loss.unseen("many classes", lambda rng: random_task(rng, 12, 5, outputs=20))
two_layer_net_loss.unseen("a large batch", lambda rng: random_task(rng, 300, 200))
two_layer_net_loss.unseen("leaves its inputs alone", lambda rng: random_task(rng, 8, 3), requires=INPUTS_UNCHANGED)


def _both(loss, accuracy=_share_right):
    """A wrong solution of exercise 2: each half takes the same inputs as the student."""
    return lambda **task: {"loss": loss(**task), "accuracy": accuracy(**task)}


def _loss_of_softmax_twice(W1, b1, W2, b2, x, t):
    return cross_entropy(softmax(logits(W1, b1, W2, b2, x)), t)


def _loss_without_log(W1, b1, W2, b2, x, t):
    return (1 - softmax(logits(W1, b1, W2, b2, x))[np.arange(len(t)), t]).mean()


def _with_rows(accuracy):
    return lambda **task: accuracy(_share_right(**task), len(task["t"]))


two_layer_net_loss.mistake(
    "softmax twice",
    _both(_loss_of_softmax_twice),
    hint="The accuracy is right, and the loss is not. What goes into the loss layer, scores or probabilities?",
)
two_layer_net_loss.mistake(
    "summed, not averaged",
    _both(lambda **task: mean_loss(**task) * len(task["t"])),
    hint="Your loss is N times torch's. Over the samples of a batch, is it a sum or a mean?",
)
two_layer_net_loss.mistake(
    "averaged twice",
    _both(lambda **task: mean_loss(**task) / len(task["t"])),
    hint="Your loss is N times too small: the loss layer has taken the mean already.",
)
two_layer_net_loss.mistake(
    "logarithm left out",
    _both(_loss_without_log),
    hint="Your loss is 1 minus the probability of the right class. The cross entropy takes a logarithm of it.",
)
two_layer_net_loss.mistake(
    "right answers counted",
    _both(mean_loss, _with_rows(lambda share, rows: share * rows)),
    hint="Your accuracy is a number of samples. Of how many?",
)
two_layer_net_loss.mistake(
    "accuracy in percent",
    _both(mean_loss, _with_rows(lambda share, rows: 100 * share)),
    hint="Your accuracy is 100 times torch's. A share lies between 0 and 1.",
)
two_layer_net_loss.mistake(
    "wrong answers counted",
    _both(mean_loss, _with_rows(lambda share, rows: 1 - share)),
    hint="Your accuracy is 1 minus torch's: the share of the samples that are wrong.",
)
two_layer_net_loss.mistake(
    "highest score of each column",
    _both(mean_loss, _best_sample_of_each_class),
    hint="You took the highest score along axis 0, over the samples. Along which axis do the classes lie?",
)
two_layer_net_loss.mistake(
    "every sample with every label",
    _both(mean_loss, lambda W1, b1, W2, b2, x, t: np.mean(logits(W1, b1, W2, b2, x).argmax(axis=1) == t[:, None])),
    hint="Shapes (N,) and (N, 1) meet in `==` and give (N, N): every sample is compared with every label. Which of the "
    "two has an axis too many?",
)
two_layer_net_loss.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your method wrote into x or t itself. Which line does that, and what would a new array change?",
)
