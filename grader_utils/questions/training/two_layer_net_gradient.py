"""The gradient of its loss."""

from grader_utils.questions.training.network import (
    PARAMETERS, backward, hidden_values, logits, mean_gradient, mean_loss, relu_skipped, softmax, torch_loss, upstream)
from grader_utils.questions.training.tasks import random_task
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, np, question, rounding, torch


@question("two_layer_net_gradient", labels=("t",),
    tolerance=rounding("Two layers forward and backward, of up to 30 neurons, then sums over up to 200 samples.",
        terms=260, functions=20))
def two_layer_net_gradient(W1, b1, W2, b2, x, t):
    """The gradient of the loss with respect to each parameter, by torch.autograd."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    for param in params.values():
        param.requires_grad_()
    gradients = torch.autograd.grad(torch_loss(params, x, t), list(params.values()))
    return dict(zip(params, gradients, strict=True))


two_layer_net_gradient.part("five samples", random_task(5, 2, inputs=2, hidden=4, outputs=3), seed=4)
two_layer_net_gradient.part("two samples", random_task(2, 1, inputs=4, hidden=3, outputs=5), seed=16)
two_layer_net_gradient.part(INPUTS_UNCHANGED, random_task(4, 2), seed=11)
two_layer_net_gradient.unseen("no two sizes equal", random_task(7, 3))
two_layer_net_gradient.unseen("two samples", random_task(2, 0, inputs=4, hidden=30, outputs=5))
two_layer_net_gradient.unseen("more inputs than hidden neurons", random_task(9, 3, inputs=8, hidden=6))
two_layer_net_gradient.unseen("a large batch", random_task(200, 90))
two_layer_net_gradient.unseen(INPUTS_UNCHANGED, random_task(6, 2))


def _from_scores(dscores):
    """A gradient that starts as `dscores(y, t)`: y and t (N, out), the probabilities and the one-hot labels."""

    def formula(W1, b1, W2, b2, x, t):
        y = softmax(logits(W1, b1, W2, b2, x))
        return backward(W1, b1, W2, x, dscores(y, np.eye(W2.shape[1])[t]))

    return formula


def _scaled(factor):
    """A wrong gradient: `factor(rows)` times the right one."""
    return lambda **task: {name: factor(len(task["t"])) * array for name, array in mean_gradient(**task).items()}


def _earlier_added(**task):
    first = mean_gradient(**task | {"x": task["x"][:1], "t": task["t"][:1]})
    return {name: array + first[name] for name, array in mean_gradient(**task).items()}


def _earlier_kept(**task):
    return mean_gradient(**task | {"x": task["x"][:1], "t": task["t"][:1]})


def _back_through_the_gradient(W1, b1, W2, b2, x, t):
    dscores = upstream(W1, b1, W2, b2, x, t)
    right = mean_gradient(W1, b1, W2, b2, x, t)
    wrong = backward(W1, b1, right["W2"], x, dscores)
    return right | {name: wrong[name] for name in ("W1", "b1")}


def _biases_not_summed(W1, b1, W2, b2, x, t):
    dscores = upstream(W1, b1, W2, b2, x, t)
    dhidden = (dscores @ W2.T) * (hidden_values(W1, b1, x) > 0)
    return mean_gradient(W1, b1, W2, b2, x, t) | {"b1": dhidden, "b2": dscores}


def _times_its_loss(**task):
    return {name: mean_loss(**task) * array for name, array in mean_gradient(**task).items()}


def _first_layer_twice(**task):
    right = mean_gradient(**task)
    return right | {"W2": right["W1"], "b2": right["b1"]}


def _through_relu(rule):
    """The gradient of one whose ReLU goes back by `rule(hidden, dhidden)`, both (N, hidden)."""

    def formula(W1, b1, W2, b2, x, t):
        dhidden = rule(hidden_values(W1, b1, x), upstream(W1, b1, W2, b2, x, t) @ W2.T)
        return mean_gradient(W1, b1, W2, b2, x, t) | {"W1": x.T @ dhidden, "b1": dhidden.sum(axis=0)}

    return formula


def _shared(**task):
    return mean_gradient(**task | {name: -task[name] for name in PARAMETERS})


two_layer_net_gradient.mistake("ReLU skipped on the way back", relu_skipped,
    hint="W2 and b2 are right, W1 and b1 are not. Which layer lies between the two affine layers on the way back?")
two_layer_net_gradient.mistake("N times too large", _scaled(lambda rows: rows),
    hint="Every entry is N times torch's. The loss is a mean over the batch: has that N found its way here?")
two_layer_net_gradient.mistake("N times too small", _scaled(lambda rows: 1 / rows),
    hint="Every entry is N times too small: the loss layer has divided by N already.")
two_layer_net_gradient.mistake("sign turned", _scaled(lambda rows: -1),
    hint="Every entry has the wrong sign. The gradient points uphill; it is the step that goes down.")
two_layer_net_gradient.mistake("softmax twice", _from_scores(lambda y, t: (softmax(y) - t) / len(t)),
    hint="Look at what goes into the loss layer: scores or probabilities?")
two_layer_net_gradient.mistake("an earlier call added", _earlier_added,
    hint="The check calls your method twice, and the second result contains the first. `=` and `+=` differ here.")
two_layer_net_gradient.mistake("an earlier call kept", _earlier_kept,
    hint="The check calls your method twice, and both results are those of the first call. What should run each time?")
two_layer_net_gradient.mistake("shared by two networks", _shared,
    hint="A second network was made, and yours took over its parameters. What belongs to `self`, what to the class?")
two_layer_net_gradient.mistake("y - t / N", _from_scores(lambda y, t: y - t / len(t)),
    hint="Only t is divided by the batch size N. Which of the two does Python do first, `-` or `/`?")
two_layer_net_gradient.mistake("dW2 in the place of W2", _back_through_the_gradient,
    hint="W2 and b2 are right. On the way back to the hidden values, does dout meet W2 or its gradient?")
two_layer_net_gradient.mistake("the loss handed to backward", _times_its_loss,
    hint="Every entry is multiplied by the loss. The first `backward` needs no argument: how much does the loss grow "
    "when the loss grows by 1?")
two_layer_net_gradient.mistake("ones handed to the last affine layer", _from_scores(lambda y, t: np.ones_like(y)),
    hint="Your gradients are those of the sum of all scores. What does the loss layer's `backward` return?")
two_layer_net_gradient.mistake("the first layer twice", _first_layer_twice,
    hint="Your W2 and b2 are the gradients of the first layer. Which layer keeps those of the second?")
two_layer_net_gradient.mistake("ReLU of the gradient", _through_relu(lambda hidden, dhidden: np.maximum(dhidden, 0)),
    hint="W2 and b2 are right. On the way back through ReLU, the sign of which values decides what passes?")
two_layer_net_gradient.mistake("mask the wrong way round",
    _through_relu(lambda hidden, dhidden: dhidden * (hidden <= 0)),
    hint="W2 and b2 are right. Your gradient passes ReLU where the hidden values are 0. What does True in its mask "
    "mean?")
two_layer_net_gradient.mistake("biases not summed", _biases_not_summed,
    hint="Your b1 and b2 have one row for each sample, shape (N, m). The N samples share one bias: what becomes of "
    "their N gradients?")
two_layer_net_gradient.mistake("biases left out",
    lambda **task: {name: array for name, array in mean_gradient(**task).items() if name in ("W1", "W2")},
    hint="W1 and W2 are there. How many arrays does `params` hold, and which of them can still be learned?")
two_layer_net_gradient.mistake("gradients of the samples, not of the mean",
    lambda **task: {name: array / len(task["t"]) if name in ("b1", "b2") else array
        for name, array in mean_gradient(**task).items()},
    hint="W1 and W2 are right, and b1 and b2 are N times too small. The loss layer has divided by N already: is a mean "
    "taken where the sum is meant?")
