"""Questions of 07_training: a network of two layers, its gradient, steps downhill, XOR and handwritten digits."""

import functools
from pathlib import Path

import numpy as np

from grader_utils.questions.expected import AtLeast, LossCurve, Measurements, Series
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, judged, rounding
from grader_utils.questions.troubles import fails, init_never_runs

_PARAMETERS = ("W1", "b1", "W2", "b2")


# The network, in torch for the references and in NumPy for the mistakes.


def _scores(params, x):
    """The logits of affine, ReLU, affine. x: (N, in), W1: (in, hidden), W2: (hidden, out) -> (N, out)."""
    hidden = torch.relu(torch.nn.functional.linear(x, params["W1"].T, params["b1"]))
    return torch.nn.functional.linear(hidden, params["W2"].T, params["b2"])


def _loss(params, x, t):
    return torch.nn.functional.cross_entropy(_scores(params, x), t)


def _descend(params, gradients, learning_rate):
    """One step of torch's SGD, in place, by the function behind torch.optim.SGD: the class takes seconds to import."""
    from torch.optim.sgd import sgd

    with torch.no_grad():
        sgd(
            params,
            gradients,
            [None] * len(params),
            lr=learning_rate,
            weight_decay=0,
            momentum=0,
            dampening=0,
            nesterov=False,
            maximize=False,
            foreach=False,
        )


def _hidden(W1, b1, x):
    return np.maximum(x @ W1 + b1, 0)


def _logits(W1, b1, W2, b2, x):
    return _hidden(W1, b1, x) @ W2 + b2


def _log_softmax(a):
    shifted = a - a.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def _softmax(a):
    return np.exp(_log_softmax(a))


def _cross_entropy(scores, t):
    return -_log_softmax(scores)[np.arange(len(t)), t].mean()


def _mean_loss(W1, b1, W2, b2, x, t):
    return _cross_entropy(_logits(W1, b1, W2, b2, x), t)


def _share_right(W1, b1, W2, b2, x, t):
    return (_logits(W1, b1, W2, b2, x).argmax(axis=1) == t).mean()


def _upstream(W1, b1, W2, b2, x, t):
    """The gradient of the loss with respect to the logits: (N, C)."""
    return (_softmax(_logits(W1, b1, W2, b2, x)) - np.eye(W2.shape[1])[t]) / len(t)


def _backward(W1, b1, W2, x, dscores, through_relu=True):
    """The four gradients from the logits' gradient; `through_relu` may be left out by mistake."""
    hidden = _hidden(W1, b1, x)
    dhidden = dscores @ W2.T
    if through_relu:
        dhidden = dhidden * (hidden > 0)
    return {"W1": x.T @ dhidden, "b1": dhidden.sum(axis=0), "W2": hidden.T @ dscores, "b2": dscores.sum(axis=0)}


def _gradient(W1, b1, W2, b2, x, t):
    return _backward(W1, b1, W2, x, _upstream(W1, b1, W2, b2, x, t))


# Inputs: values of order 1, no two sizes equal, no bias zero.


def _network(rng, inputs=3, hidden=5, outputs=4):
    return {
        "W1": rng.normal(size=(inputs, hidden)),
        "b1": rng.normal(size=hidden),
        "W2": rng.normal(size=(hidden, outputs)),
        "b2": rng.normal(size=outputs),
    }


def _scored(rng, inputs, hidden, outputs, x):
    """A network and x, such that some of its scores are negative and some are positive."""
    network = _network(rng, inputs, hidden, outputs)
    network["b2"] -= _logits(**network, x=x).mean()
    return network | {"x": x}


def _samples(rng, network, rows, right):
    """Return x (rows, in) and t (rows,) of which the network gets `right` right, and the others wrong."""
    x = rng.normal(size=(rows, len(network["W1"])))
    classes = len(network["b2"])
    t = _logits(**network, x=x).argmax(axis=1)
    t[right:] = (t[right:] + rng.integers(1, classes, size=rows - right)) % classes
    order = rng.permutation(rows)
    return {"x": x[order], "t": t[order]}


def _task(rng, rows=7, right=4, **sizes):
    network = _network(rng, **sizes)
    return network | _samples(rng, network, rows, right)


_SMALL = {
    "W1": [[1.0, -1.0, 0.0], [0.0, 1.0, -1.0]],
    "b1": [0.0, 0.0, 1.0],
    "W2": [[1.0, 0.0], [2.0, -1.0], [5.0, 5.0]],
    "b2": [0.5, 0.0],
}


# Exercise 1: scores


@question(
    "two_layer_net_predict", tolerance=rounding("Two layers: sums of up to 60 products and a bias.", terms=61, steps=2)
)
def two_layer_net_predict(W1, b1, W2, b2, x):
    """The logits of a batch. x: (N, in) -> (N, out)."""
    return _scores({"W1": W1, "b1": b1, "W2": W2, "b2": b2}, x)


two_layer_net_predict.part("one sample, as in the table", **_SMALL, x=[[1.0, 2.0]])
two_layer_net_predict.part("three samples", **_SMALL, x=[[1.0, 2.0], [-1.0, 0.5], [0.5, -1.5]])
two_layer_net_predict.part("leaves its input alone", **_SMALL, x=[[1.0, 3.0], [-0.5, -1.0]], requires=INPUTS_UNCHANGED)
two_layer_net_predict.unseen("no two sizes equal", lambda rng: _scored(rng, 3, 6, 2, rng.normal(size=(5, 3))))
two_layer_net_predict.unseen("a batch of one", lambda rng: _scored(rng, 4, 20, 3, rng.normal(size=(1, 4))))
two_layer_net_predict.unseen("whole numbers", lambda rng: _scored(rng, 3, 8, 4, rng.integers(-4, 5, size=(6, 3))))
two_layer_net_predict.unseen("many hidden neurons", lambda rng: _scored(rng, 2, 60, 3, rng.normal(size=(4, 2))))
two_layer_net_predict.unseen(
    "leaves its input alone", lambda rng: _scored(rng, 2, 6, 5, rng.normal(size=(4, 2))), requires=INPUTS_UNCHANGED
)
two_layer_net_predict.mistake(
    "probabilities returned",
    lambda W1, b1, W2, b2, x: _softmax(_logits(W1, b1, W2, b2, x)),
    hint="Each row of your result adds up to 1: these are probabilities. The loss layer makes them from the scores.",
)
two_layer_net_predict.mistake(
    "classes returned",
    lambda W1, b1, W2, b2, x: _logits(W1, b1, W2, b2, x).argmax(axis=1),
    hint="Your result is the class of each sample, shape (N,). The scores have shape (N, out).",
)
two_layer_net_predict.mistake(
    "no activation",
    lambda W1, b1, W2, b2, x: (x @ W1 + b1) @ W2 + b2,
    hint="Your two affine layers follow each other directly. Which layer stands between them?",
)
two_layer_net_predict.mistake(
    "activation at the end, too",
    lambda W1, b1, W2, b2, x: np.maximum(_logits(W1, b1, W2, b2, x), 0),
    hint="None of your scores is negative. After which layer does ReLU belong, and after which does it not?",
)
two_layer_net_predict.mistake(
    "activation at the end only",
    lambda W1, b1, W2, b2, x: np.maximum((x @ W1 + b1) @ W2 + b2, 0),
    hint="ReLU acts on your scores, and nothing acts on the hidden values. What is the order of the layers?",
)
two_layer_net_predict.mistake(
    "the first layer only",
    lambda W1, b1, W2, b2, x: _hidden(W1, b1, x),
    hint="Your result has shape (N, hidden): these are the hidden values. Which layer is still to come?",
)
two_layer_net_predict.mistake(
    "another activation",
    lambda W1, b1, W2, b2, x: 1 / (1 + np.exp(-(x @ W1 + b1))) @ W2 + b2,
    hint="Your hidden values pass a sigmoid. Which activation does this network use?",
)
two_layer_net_predict.mistake(
    "biases left out",
    lambda W1, b1, W2, b2, x: np.maximum(x @ W1, 0) @ W2,
    hint="You would get these scores if b1 and b2 were 0. Where does each layer add its bias, shape (out,)?",
)
two_layer_net_predict.mistake(
    "weights transposed",
    fails(ValueError, "could not broadcast input array"),
    hint="Your W1 cannot take an array of shape (inputs, hidden). Which size does rng.normal get first?",
)
init_never_runs(two_layer_net_predict)
two_layer_net_predict.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your method wrote into x itself. Which line does that, and what would a new array change?",
)


# Exercise 2: loss and accuracy


def _best_sample_of_each_class(W1, b1, W2, b2, x, t):
    return np.mean(_logits(W1, b1, W2, b2, x).argmax(axis=0) == t)


def _square_task(rng, size, right):
    """As many samples as classes, where an accuracy over the wrong axis is another number."""
    task = _task(rng, size, right, outputs=size)
    while _best_sample_of_each_class(**task) == right / size:
        task = _task(rng, size, right, outputs=size)
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
    scores = _scores({"W1": W1, "b1": b1, "W2": W2, "b2": b2}, x)
    accuracy = (scores.argmax(dim=1) == t).double().mean()
    return {"loss": torch.nn.functional.cross_entropy(scores, t), "accuracy": accuracy}


two_layer_net_loss.part("three samples, three classes", **_square_task(np.random.default_rng(13), 3, 2))
two_layer_net_loss.part("five samples, three classes", **_task(np.random.default_rng(1), 5, 2, outputs=3))
two_layer_net_loss.part(
    "leaves its inputs alone", **_task(np.random.default_rng(2), 6, 5, outputs=3), requires=INPUTS_UNCHANGED
)
two_layer_net_loss.unseen("no two sizes equal", lambda rng: _task(rng, 7, 3))
two_layer_net_loss.unseen("every sample right", lambda rng: _task(rng, 6, 6))
two_layer_net_loss.unseen("as many samples as classes", lambda rng: _square_task(rng, 5, 2))
two_layer_net_loss.unseen("one of three right", lambda rng: _task(rng, 3, 1))
two_layer_net_loss.unseen("many classes", lambda rng: _task(rng, 12, 5, outputs=20))
two_layer_net_loss.unseen("a large batch", lambda rng: _task(rng, 300, 200))
two_layer_net_loss.unseen("leaves its inputs alone", lambda rng: _task(rng, 8, 3), requires=INPUTS_UNCHANGED)


def _both(loss, accuracy=_share_right):
    """A wrong solution of exercise 2: each half takes the same inputs as the student."""
    return lambda **task: {"loss": loss(**task), "accuracy": accuracy(**task)}


def _loss_of_softmax_twice(W1, b1, W2, b2, x, t):
    return _cross_entropy(_softmax(_logits(W1, b1, W2, b2, x)), t)


def _loss_without_log(W1, b1, W2, b2, x, t):
    return (1 - _softmax(_logits(W1, b1, W2, b2, x))[np.arange(len(t)), t]).mean()


def _with_rows(accuracy):
    return lambda **task: accuracy(_share_right(**task), len(task["t"]))


two_layer_net_loss.mistake(
    "softmax twice",
    _both(_loss_of_softmax_twice),
    hint="The accuracy is right, and the loss is not. What goes into the loss layer, scores or probabilities?",
)
two_layer_net_loss.mistake(
    "summed, not averaged",
    _both(lambda **task: _mean_loss(**task) * len(task["t"])),
    hint="Your loss is N times torch's. Over the samples of a batch, is it a sum or a mean?",
)
two_layer_net_loss.mistake(
    "averaged twice",
    _both(lambda **task: _mean_loss(**task) / len(task["t"])),
    hint="Your loss is N times too small: the loss layer has taken the mean already.",
)
two_layer_net_loss.mistake(
    "logarithm left out",
    _both(_loss_without_log),
    hint="Your loss is 1 minus the probability of the right class. The cross entropy takes a logarithm of it.",
)
two_layer_net_loss.mistake(
    "right answers counted",
    _both(_mean_loss, _with_rows(lambda share, rows: share * rows)),
    hint="Your accuracy is a number of samples. Of how many?",
)
two_layer_net_loss.mistake(
    "accuracy in percent",
    _both(_mean_loss, _with_rows(lambda share, rows: 100 * share)),
    hint="Your accuracy is 100 times torch's. A share lies between 0 and 1.",
)
two_layer_net_loss.mistake(
    "wrong answers counted",
    _both(_mean_loss, _with_rows(lambda share, rows: 1 - share)),
    hint="Your accuracy is 1 minus torch's: the share of the samples that are wrong.",
)
two_layer_net_loss.mistake(
    "highest score of each column",
    _both(_mean_loss, _best_sample_of_each_class),
    hint="You took the highest score along axis 0, over the samples. Along which axis do the classes lie?",
)
two_layer_net_loss.mistake(
    "every sample with every label",
    _both(_mean_loss, lambda W1, b1, W2, b2, x, t: np.mean(_logits(W1, b1, W2, b2, x).argmax(axis=1) == t[:, None])),
    hint="Shapes (N,) and (N, 1) meet in `==` and give (N, N): every sample is compared with every label. Which of the "
    "two has an axis too many?",
)
two_layer_net_loss.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your method wrote into x or t itself. Which line does that, and what would a new array change?",
)


# Exercise 3: the gradient


@question(
    "two_layer_net_gradient",
    labels=("t",),
    tolerance=rounding(
        "Two layers forward and backward, of up to 30 neurons, then sums over up to 200 samples.",
        terms=260,
        functions=20,
    ),
)
def two_layer_net_gradient(W1, b1, W2, b2, x, t):
    """The gradient of the loss with respect to each parameter, by torch.autograd."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    for param in params.values():
        param.requires_grad_()
    gradients = torch.autograd.grad(_loss(params, x, t), list(params.values()))
    return dict(zip(params, gradients, strict=True))


two_layer_net_gradient.part("five samples", **_task(np.random.default_rng(4), 5, 2, inputs=2, hidden=4, outputs=3))
two_layer_net_gradient.part("two samples", **_task(np.random.default_rng(16), 2, 1, inputs=4, hidden=3, outputs=5))
two_layer_net_gradient.part(
    "leaves its inputs alone", **_task(np.random.default_rng(11), 4, 2), requires=INPUTS_UNCHANGED
)
two_layer_net_gradient.unseen("no two sizes equal", lambda rng: _task(rng, 7, 3))
two_layer_net_gradient.unseen("two samples", lambda rng: _task(rng, 2, 0, inputs=4, hidden=30, outputs=5))
two_layer_net_gradient.unseen("more inputs than hidden neurons", lambda rng: _task(rng, 9, 3, inputs=8, hidden=6))
two_layer_net_gradient.unseen("a large batch", lambda rng: _task(rng, 200, 90))
two_layer_net_gradient.unseen("leaves its inputs alone", lambda rng: _task(rng, 6, 2), requires=INPUTS_UNCHANGED)


def _relu_skipped(W1, b1, W2, b2, x, t):
    return _backward(W1, b1, W2, x, _upstream(W1, b1, W2, b2, x, t), through_relu=False)


def _softmax_twice(W1, b1, W2, b2, x, t):
    probabilities = _softmax(_softmax(_logits(W1, b1, W2, b2, x)))
    return _backward(W1, b1, W2, x, (probabilities - np.eye(W2.shape[1])[t]) / len(t))


def _scaled(factor):
    """A wrong gradient: `factor(rows)` times the right one."""
    return lambda **task: {name: factor(len(task["t"])) * array for name, array in _gradient(**task).items()}


def _earlier_added(**task):
    first = _gradient(**task | {"x": task["x"][:1], "t": task["t"][:1]})
    return {name: array + first[name] for name, array in _gradient(**task).items()}


def _earlier_kept(**task):
    return _gradient(**task | {"x": task["x"][:1], "t": task["t"][:1]})


def _back_through_the_gradient(W1, b1, W2, b2, x, t):
    dscores = _upstream(W1, b1, W2, b2, x, t)
    right = _gradient(W1, b1, W2, b2, x, t)
    wrong = _backward(W1, b1, right["W2"], x, dscores)
    return right | {name: wrong[name] for name in ("W1", "b1")}


def _biases_not_summed(W1, b1, W2, b2, x, t):
    dscores = _upstream(W1, b1, W2, b2, x, t)
    dhidden = (dscores @ W2.T) * (_hidden(W1, b1, x) > 0)
    return _gradient(W1, b1, W2, b2, x, t) | {"b1": dhidden, "b2": dscores}


def _shared(**task):
    return _gradient(**task | {name: -task[name] for name in _PARAMETERS})


two_layer_net_gradient.mistake(
    "ReLU skipped on the way back",
    _relu_skipped,
    hint="W2 and b2 are right, W1 and b1 are not. Which layer lies between the two affine layers on the way back?",
)
two_layer_net_gradient.mistake(
    "N times too large",
    _scaled(lambda rows: rows),
    hint="Every entry is N times torch's. The loss is a mean over the batch: has that N found its way here?",
)
two_layer_net_gradient.mistake(
    "N times too small",
    _scaled(lambda rows: 1 / rows),
    hint="Every entry is N times too small: the loss layer has divided by N already.",
)
two_layer_net_gradient.mistake(
    "sign turned",
    _scaled(lambda rows: -1),
    hint="Every entry has the wrong sign. The gradient points uphill; it is the step that goes down.",
)
two_layer_net_gradient.mistake(
    "softmax twice",
    _softmax_twice,
    hint="Look at what goes into the loss layer: scores or probabilities?",
)
two_layer_net_gradient.mistake(
    "an earlier call added",
    _earlier_added,
    hint="The check calls your method twice, and the second result contains the first. `=` and `+=` differ here.",
)
two_layer_net_gradient.mistake(
    "an earlier call kept",
    _earlier_kept,
    hint="The check calls your method twice, and both results are those of the first call. What should run each time?",
)
two_layer_net_gradient.mistake(
    "shared by two networks",
    _shared,
    hint="A second network was made, and yours took over its parameters. What belongs to `self`, what to the class?",
)
two_layer_net_gradient.mistake(
    "y - t / N",
    lambda W1, b1, W2, b2, x, t: _backward(
        W1, b1, W2, x, _softmax(_logits(W1, b1, W2, b2, x)) - np.eye(W2.shape[1])[t] / len(t)
    ),
    hint="Only t is divided by the batch size N. Which of the two does Python do first, `-` or `/`?",
)
two_layer_net_gradient.mistake(
    "dW2 in the place of W2",
    _back_through_the_gradient,
    hint="W2 and b2 are right. On the way back to the hidden values, does dout meet W2 or its gradient?",
)
two_layer_net_gradient.mistake(
    "biases not summed",
    _biases_not_summed,
    hint="Your b1 and b2 have one row for each sample, shape (N, m). The N samples share one bias: what becomes of "
    "their N gradients?",
)
two_layer_net_gradient.mistake(
    "biases left out",
    lambda **task: {name: array for name, array in _gradient(**task).items() if name in ("W1", "W2")},
    hint="W1 and W2 are there. How many arrays does `params` hold, and which of them can still be learned?",
)
two_layer_net_gradient.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your method wrote into x or t itself. Which line does that, and what would a new array change?",
)


# Exercise 4: one step, and fifty


@question("sgd_step", tolerance=rounding("One product and one difference.", functions=3))
def sgd_step(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    """The parameters after one step, and the gradients, which stay as they are."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    _descend(list(params.values()), [dW1, db1, dW2, db2], learning_rate)
    return params | {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def _step_task(rng, learning_rate, **sizes):
    gradients = {f"d{name}": array for name, array in _network(rng, **sizes).items()}
    return _network(rng, **sizes) | gradients | {"learning_rate": learning_rate}


sgd_step.part(
    "as in the table",
    W1=[[1.0, 2.0]],
    b1=[0.5, -0.5],
    W2=[[3.0], [4.0]],
    b2=[1.0],
    dW1=[[2.0, -4.0]],
    db1=[1.0, 0.5],
    dW2=[[-2.0], [4.0]],
    db2=[4.0],
    learning_rate=0.5,
)
sgd_step.part("a larger network", **_step_task(np.random.default_rng(4), 0.5))
sgd_step.unseen("random gradients", lambda rng: _step_task(rng, 0.1))
sgd_step.unseen("a tiny learning rate", lambda rng: _step_task(rng, 1e-3, inputs=2, hidden=4, outputs=3))
sgd_step.unseen("a learning rate above 1", lambda rng: _step_task(rng, 2.5, inputs=4, hidden=2, outputs=3))
sgd_step.unseen("many parameters", lambda rng: _step_task(rng, 0.25, inputs=40, hidden=30, outputs=10))


def _stepped(rule, gradients=lambda learning_rate, gradient: gradient):
    """A wrong solution of `sgd_step`: `rule` makes a parameter, `gradients` what is left in the gradient's array."""

    def formula(learning_rate, **arrays):
        after = {name: rule(arrays[name], arrays[f"d{name}"], learning_rate) for name in _PARAMETERS}
        left = {f"d{name}": gradients(learning_rate, arrays[f"d{name}"]) for name in _PARAMETERS}
        return after | left

    return formula


sgd_step.mistake(
    "uphill",
    _stepped(lambda param, gradient, rate: param + rate * gradient),
    hint="Your step goes up the slope. The gradient says in which direction the loss grows.",
)
sgd_step.mistake(
    "learning rate left out",
    _stepped(lambda param, gradient, rate: param - gradient),
    hint="Your step has the length of the whole gradient. What scales it?",
)
sgd_step.mistake(
    "arrays not changed",
    _stepped(lambda param, gradient, rate: param),
    hint="The arrays are as they were. Does your line change the array itself, or does it make a new one?",
)
sgd_step.mistake(
    "divided by the learning rate",
    _stepped(lambda param, gradient, rate: param - gradient / rate),
    hint="A smaller learning rate gives you a longer step. Should it?",
)
sgd_step.mistake(
    "parameters replaced by the step",
    _stepped(lambda param, gradient, rate: -rate * gradient),
    hint="Your parameters are the step itself. A step starts from where you are.",
)
sgd_step.mistake(
    "biases forgotten",
    lambda learning_rate, **arrays: {
        name: array - learning_rate * arrays[f"d{name}"] if name in ("W1", "W2") else array
        for name, array in arrays.items()
    },
    hint="The weights are right, and the biases are as they were. How many names does `params` hold?",
)
sgd_step.mistake(
    "gradients changed",
    _stepped(lambda param, gradient, rate: param - rate * gradient, lambda rate, gradient: rate * gradient),
    hint="The parameters are right, but `grads` is changed, too. Does `*=` make a new array?",
)


@question(
    "fifty_steps",
    labels=("t", "batches"),
    tolerance=rounding(
        "Each of 50 steps adds up to 32 samples, and passes on what was lost before; log(y) rounds once more.",
        terms=32,
        steps=50,
        room=1e-8,
    ),
)
def fifty_steps(W1, b1, W2, b2, x, t, batches, learning_rate):
    """The loss of each batch right after its own step. batches: (steps, size), numbers of samples."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    for param in params.values():
        param.requires_grad_()
    losses = []
    for batch in batches:
        gradients = torch.autograd.grad(_loss(params, x[batch], t[batch]), list(params.values()))
        _descend(list(params.values()), list(gradients), learning_rate)
        losses.append(_loss(params, x[batch], t[batch]).item())
    return LossCurve(np.array(losses))


def _fifty(rng, rows=20, size=6, learning_rate=0.2, **sizes):
    task = _task(rng, rows, rows // 3, **sizes)
    batches = np.stack([rng.choice(rows, size=size, replace=False) for _ in range(50)])
    return task | {"batches": batches, "learning_rate": learning_rate}


fifty_steps.part("batches of 6", **_fifty(np.random.default_rng(6)))
fifty_steps.part("batches of 3", **_fifty(np.random.default_rng(7), size=3, inputs=2, outputs=3))
fifty_steps.unseen("other weights, other batches", lambda rng: _fifty(rng))
fifty_steps.unseen("batches of 2", lambda rng: _fifty(rng, size=2, learning_rate=0.1, outputs=3))
fifty_steps.unseen("a large learning rate", lambda rng: _fifty(rng, size=8, learning_rate=0.6))
fifty_steps.unseen("many samples", lambda rng: _fifty(rng, rows=400, size=32, hidden=12))


def _trained(
    W1,
    b1,
    W2,
    b2,
    x,
    t,
    batches,
    learning_rate,
    sign=-1,
    record=lambda before, after: after,
    labels=lambda t, batch: t[batch],
    learn_from=lambda batches, step: batches[step],
    recompute=True,
    gradient=None,
):
    """Fifty steps with something wrong in them."""
    params = {"W1": W1.copy(), "b1": b1.copy(), "W2": W2.copy(), "b2": b2.copy()}
    losses, gradients = [], None
    for step, batch in enumerate(batches):
        learned = learn_from(batches, step)
        before = _mean_loss(**params, x=x[batch], t=labels(t, batch))
        if recompute or gradients is None:
            gradients = (gradient or _gradient)(**params, x=x[learned], t=labels(t, learned))
        for name, array in gradients.items():
            params[name] += sign * learning_rate * array
        losses.append(record(before, _mean_loss(**params, x=x[batch], t=labels(t, batch))))
    return np.array(losses)


def _trained_wrong(**slip):
    return lambda **task: _trained(**task, **slip)


def _loss_of_all(W1, b1, W2, b2, x, t, batches, learning_rate):
    params = {"W1": W1.copy(), "b1": b1.copy(), "W2": W2.copy(), "b2": b2.copy()}
    losses = []
    for batch in batches:
        for name, gradient in _gradient(**params, x=x[batch], t=t[batch]).items():
            params[name] -= learning_rate * gradient
        losses.append(_mean_loss(**params, x=x, t=t))
    return np.array(losses)


fifty_steps.mistake(
    "ReLU skipped on the way back",
    _trained_wrong(gradient=_relu_skipped),
    hint="Your steps leave torch's at once, and the loss of the first weights is right. Does the check of `gradient` "
    "in Exercise 3 pass?",
)
fifty_steps.mistake(
    "loss before the step",
    _trained_wrong(record=lambda before, after: before),
    hint="Your losses are those before each step. In which order do the step and the loss stand in your loop?",
)
fifty_steps.mistake(
    "uphill",
    _trained_wrong(sign=1),
    hint="Your losses grow from step to step. In which direction does the gradient point, and where do you go?",
)
fifty_steps.mistake(
    "nothing learned",
    _trained_wrong(sign=0),
    hint="Your losses are those of the first weights, in every step. Do the steps reach the arrays of the network?",
)
fifty_steps.mistake(
    "one gradient for all steps",
    _trained_wrong(recompute=False),
    hint="The first step is right, the second is not. Where is the gradient computed, before the loop or in it?",
)
fifty_steps.mistake(
    "all samples in every step",
    _trained_wrong(learn_from=lambda batches, step: slice(None)),
    hint="Your steps learn from all of x. Each should learn from the samples of its own batch.",
)
fifty_steps.mistake(
    "the first batch in every step",
    _trained_wrong(learn_from=lambda batches, step: batches[0]),
    hint="The first step is right; the later ones learn from the first batch again. Which name changes in your loop?",
)
fifty_steps.mistake(
    "labels of other samples",
    _trained_wrong(labels=lambda t, batch: t[: len(batch)] if not isinstance(batch, slice) else t),
    hint="The samples come from the batch, and their labels from the beginning of t. Which labels belong to x[batch]?",
)
fifty_steps.mistake(
    "the loss of all samples",
    _loss_of_all,
    hint="Your losses are those of all samples. Which samples should the loss after a step look at?",
)


# Exercise 5: XOR


@question("xor_training", labels=("t",), tolerance=judged("Torch counts the rows that the network gets right."))
def xor_training(x, t):
    """A network that gets every row of a truth table right. x: (rows, n), t: (rows,), of 0 and 1."""
    return AtLeast(len(t), x, t.numpy(), classes=2, scores=_scores, parameters=_PARAMETERS, rows="rows")


_TABLE = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_XOR = np.array([0, 1, 1, 0])
_CUBE = np.array([[i, j, k] for i in (0, 1) for j in (0, 1) for k in (0, 1)])


def _shuffled(rng, x, t):
    order = rng.permutation(len(t))
    return {"x": x[order], "t": t[order]}


xor_training.part("XOR", x=_TABLE, t=_XOR)
xor_training.part("AND of three inputs", x=_CUBE, t=_CUBE.prod(axis=1))
xor_training.unseen("XOR, its rows in another order", lambda rng: _shuffled(rng, _TABLE, _XOR))
xor_training.unseen("the opposite of XOR", lambda rng: _shuffled(rng, _TABLE, 1 - _XOR))
xor_training.unseen("inputs of -1 and 1", lambda rng: _shuffled(rng, 2 * _TABLE - 1, _XOR))
xor_training.unseen(
    "three inputs, 1 where they are not all equal", lambda rng: _shuffled(rng, _CUBE, (_CUBE.sum(axis=1) % 3 > 0) * 1)
)


# Exercise 6: a fifth is held out


@question("hold_out_fifth", labels=("t", "order"), tolerance=exact("Numbers are put elsewhere."))
def hold_out_fifth(x, t, order):
    """x (N, n) and t (N,) in the given order, the first N // 5 of it held out: x and t to learn, x and t held out."""
    fifth = len(order) // 5
    held_out, learned = order[:fifth], order[fifth:]
    return x[learned], t[learned], x[held_out], t[held_out]


def _labelled(rng, rows, columns):
    return {
        "x": rng.normal(size=(rows, columns)),
        "t": rng.integers(0, 10, size=rows),
        "order": rng.permutation(rows),
    }


hold_out_fifth.part(
    "ten samples",
    x=[[number, 10 * number] for number in range(10)],
    t=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    order=[3, 8, 0, 9, 1, 2, 7, 5, 6, 4],
)
hold_out_fifth.part("13 samples", **_labelled(np.random.default_rng(9), 13, 2))
hold_out_fifth.part("leaves its inputs alone", **_labelled(np.random.default_rng(10), 10, 3), requires=INPUTS_UNCHANGED)
hold_out_fifth.unseen("50 samples", lambda rng: _labelled(rng, 50, 3))
hold_out_fifth.unseen("64 samples", lambda rng: _labelled(rng, 64, 2))
hold_out_fifth.unseen("many inputs", lambda rng: _labelled(rng, 35, 64))
hold_out_fifth.unseen("leaves its inputs alone", lambda rng: _labelled(rng, 27, 4), requires=INPUTS_UNCHANGED)
hold_out_fifth.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function wrote into x, t or order. The caller still needs them as they were.",
)
hold_out_fifth.mistake(
    "not mended yet",
    lambda x, t, order: (x[order], t, x[order][: len(x) // 5], t[: len(x) // 5]),
    hint="Both slips are still there. Follow one sample, say the last of `order`: where do its x and its t arrive?",
)
hold_out_fifth.mistake(
    "labels left in their old order",
    lambda x, t, order: (x[order][len(x) // 5 :], t[len(x) // 5 :], x[order][: len(x) // 5], t[: len(x) // 5]),
    hint="The parts have the right sizes now. Follow one sample through the function: does its label come along?",
)
hold_out_fifth.mistake(
    "held-out samples learned, too",
    lambda x, t, order: (x[order], t[order], x[order][: len(x) // 5], t[order][: len(x) // 5]),
    hint="Samples and labels belong together now. How many samples does the training part have?",
)
hold_out_fifth.mistake(
    "the last fifth held out",
    lambda x, t, order: (
        x[order][: -(len(x) // 5)],
        t[order][: -(len(x) // 5)],
        x[order][-(len(x) // 5) :],
        t[order][-(len(x) // 5) :],
    ),
    hint="You hold out the last fifth. Which one does the text ask for?",
)
hold_out_fifth.mistake(
    "parts swapped",
    lambda x, t, order: (
        x[order][: len(x) // 5],
        t[order][: len(x) // 5],
        x[order][len(x) // 5 :],
        t[order][len(x) // 5 :],
    ),
    hint="The fifth comes first in your result. In which order are the four parts asked for?",
)
hold_out_fifth.mistake(
    "not shuffled at all",
    lambda x, t, order: (x[len(x) // 5 :], t[len(x) // 5 :], x[: len(x) // 5], t[: len(x) // 5]),
    hint="Nothing is shuffled now: `order` does not reach x and t.",
)


# Exercise 7: handwritten digits


@functools.cache
def _digits():
    """The images as tensor (1797, 64), 0 to 1, and their labels (1797,): UCI's handwritten digits, see digits.txt."""
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        return torch.tensor(file["images"].reshape(-1, 64) / 16, dtype=torch.float64), file["labels"]


_HELD_OUT = 1797 // 5


@question(
    "digits_training",
    labels=("order", "classes"),
    tolerance=judged("Torch counts the images that the network gets right."),
)
def digits_training(order, classes):
    """A network that gets 95 % of the first fifth of `order` right. classes: (10,), the class of each digit."""
    images, labels = _digits()
    held_out = order[:_HELD_OUT]
    return AtLeast(
        right=int(np.ceil(0.95 * _HELD_OUT)),
        inputs=images[held_out],
        labels=classes.numpy()[labels[held_out.numpy()]],
        classes=10,
        scores=_scores,
        parameters=_PARAMETERS,
        rows="held-out images",
    )


def _fold(number):
    """An order that holds out one of five folds. The folds come from a shuffle in which none is harder than others."""
    return np.roll(np.random.default_rng(4).permutation(1797), -number * _HELD_OUT)


def _renumbered_fold(number):
    return lambda rng: {"order": _fold(number), "classes": rng.permutation(10)}


digits_training.part(
    "the first fifth held out, classes renumbered", order=_fold(0), classes=np.array([7, 8, 9, 0, 1, 2, 3, 4, 5, 6])
)
for _number, _name in enumerate(("second", "third", "fourth", "last"), start=1):
    digits_training.unseen(f"the {_name} fifth held out, classes renumbered", _renumbered_fold(_number))


# Blank images leave only the last biases to learn, and these learn the one label at once: then everything is known.


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
    labels = np.r_[np.zeros(hits, int), rng.integers(1, 10, size=_HELD_OUT - hits)]
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


@question(
    "plot_training",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_training(history):
    """A figure of the loss and of both accuracies against the epoch."""
    epochs = np.asarray(history["epoch"], dtype=float)
    names = {
        "loss": "the loss",
        "train_accuracy": "the accuracy on the training samples",
        "held_out_accuracy": "the accuracy on the held-out samples",
    }
    return Measurements([Series(name, epochs, np.asarray(history[key], dtype=float)) for key, name in names.items()])


def _history(rng, epochs, start=1):
    falling = 2.3 * np.exp(-np.arange(epochs) / 4) + rng.uniform(0.01, 0.1, size=epochs)
    rising = 0.95 - 0.8 * np.exp(-np.arange(epochs) / 3)
    return {
        "epoch": list(range(start, start + epochs)),
        "loss": falling.tolist(),
        "train_accuracy": (rising + rng.uniform(0.01, 0.04, size=epochs)).tolist(),
        "held_out_accuracy": (rising - rng.uniform(0.01, 0.04, size=epochs)).tolist(),
    }


plot_training.part("ten epochs", history=_history(np.random.default_rng(11), 10))
plot_training.part("epochs 5 to 8", history=_history(np.random.default_rng(12), 4, start=5))
plot_training.unseen("30 epochs", lambda rng: {"history": _history(rng, 30)})
plot_training.unseen("100 epochs", lambda rng: {"history": _history(rng, 100)})
plot_training.unseen("three epochs", lambda rng: {"history": _history(rng, 3)})
plot_training.unseen("epochs 11 to 20", lambda rng: {"history": _history(rng, 10, start=11)})


def _epochs_from_zero(history):
    return plot_training.reference(history | {"epoch": range(len(history["epoch"]))})


plot_training.mistake(
    "epochs counted from 0",
    _epochs_from_zero,
    hint="Your lines start at x = 0: matplotlib counts by itself when it gets no x. Which list holds the epochs?",
)
