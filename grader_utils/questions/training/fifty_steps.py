"""Fifty steps downhill."""

import numpy as np

from grader_utils.questions.expected import LossCurve
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding
from grader_utils.questions.training.network import mean_gradient, mean_loss, relu_skipped, torch_descend, torch_loss
from grader_utils.questions.training.tasks import random_task


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
        gradients = torch.autograd.grad(torch_loss(params, x[batch], t[batch]), list(params.values()))
        torch_descend(list(params.values()), list(gradients), learning_rate)
        losses.append(torch_loss(params, x[batch], t[batch]).item())
    return LossCurve(np.array(losses))


def _fifty(rng, rows=20, size=6, learning_rate=0.2, **sizes):
    task = random_task(rng, rows, rows // 3, **sizes)
    batches = np.stack([rng.choice(rows, size=size, replace=False) for _ in range(50)])
    return task | {"batches": batches, "learning_rate": learning_rate}


fifty_steps.part("batches of 6", **_fifty(np.random.default_rng(6)))
fifty_steps.part("batches of 3", **_fifty(np.random.default_rng(7), size=3, inputs=2, outputs=3))
fifty_steps.unseen("other weights, other batches", lambda rng: _fifty(rng))
fifty_steps.unseen("batches of 2", lambda rng: _fifty(rng, size=2, learning_rate=0.1, outputs=3))
fifty_steps.unseen("a large learning rate", lambda rng: _fifty(rng, size=8, learning_rate=0.6))
fifty_steps.unseen("leaves x, t and the batches alone", lambda rng: _fifty(rng, rows=16), requires=INPUTS_UNCHANGED)
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
        before = mean_loss(**params, x=x[batch], t=labels(t, batch))
        if recompute or gradients is None:
            gradients = (gradient or mean_gradient)(**params, x=x[learned], t=labels(t, learned))
        for name, array in gradients.items():
            params[name] += sign * learning_rate * array
        losses.append(record(before, mean_loss(**params, x=x[batch], t=labels(t, batch))))
    return np.array(losses)


def _trained_wrong(**slip):
    return lambda **task: _trained(**task, **slip)


def _loss_of_all(W1, b1, W2, b2, x, t, batches, learning_rate):
    params = {"W1": W1.copy(), "b1": b1.copy(), "W2": W2.copy(), "b2": b2.copy()}
    losses = []
    for batch in batches:
        for name, gradient in mean_gradient(**params, x=x[batch], t=t[batch]).items():
            params[name] -= learning_rate * gradient
        losses.append(mean_loss(**params, x=x, t=t))
    return np.array(losses)


fifty_steps.mistake(
    "ReLU skipped on the way back",
    _trained_wrong(gradient=relu_skipped),
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
fifty_steps.mistake(
    "the first batch left out",
    lambda batches, **task: _trained(batches=batches[1:], **task),
    hint="Your losses begin with the second batch. At which index does your loop begin?",
)
fifty_steps.mistake(
    "one loss only",
    lambda batches, **task: _trained(batches=batches[:1], **task),
    hint="There is one loss, that of the first step. Does your `return` stand inside the loop?",
)
