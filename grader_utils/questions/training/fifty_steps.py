"""Fifty steps downhill."""

from functools import partial

from grader_utils.questions.training.network import mean_gradient, mean_loss, relu_skipped, torch_descend, torch_loss
from grader_utils.questions.training.tasks import random_task
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, LossCurve, drawn, np, question, rounding, torch


@question("fifty_steps", labels=("t", "batches"),
    tolerance=rounding(
        "Each of 50 steps adds up to 32 samples, and passes on what was lost before; log(y) rounds once more.",
        terms=32, steps=50, room=1e-8))
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


@drawn
def _fifty(rng, rows=20, size=6, learning_rate=0.2, **sizes):
    task = random_task(rows, rows // 3, **sizes)(rng)
    batches = np.stack([rng.choice(rows, size=size, replace=False) for _ in range(50)])
    return task | {"batches": batches, "learning_rate": learning_rate}


fifty_steps.part("batches of 6", _fifty(), seed=6)
fifty_steps.part("batches of 3", _fifty(size=3, inputs=2, outputs=3), seed=7)
fifty_steps.unseen("other weights, other batches", _fifty())
fifty_steps.unseen("batches of 2", _fifty(size=2, learning_rate=0.1, outputs=3))
fifty_steps.unseen("a large learning rate", _fifty(size=8, learning_rate=0.6))
fifty_steps.unseen("leaves x, t and the batches alone", _fifty(rows=16), requires=INPUTS_UNCHANGED)
fifty_steps.unseen("many samples", _fifty(rows=400, size=32, hidden=12))


def _trained(W1, b1, W2, b2, x, t, batches, learning_rate, *, sign=-1, record=lambda before, after: after,
             labels=lambda t, batch: t[batch], learn_from=lambda batches, step: batches[step],
             losses_of=lambda batch: batch, recompute=True, gradient=mean_gradient, keep=0.0):
    """Fifty steps with something wrong in them."""
    params = {"W1": W1.copy(), "b1": b1.copy(), "W2": W2.copy(), "b2": b2.copy()}
    losses, gradients, step_along = [], None, dict.fromkeys(params, 0.0)
    for step, batch in enumerate(batches):
        learned, shown = learn_from(batches, step), losses_of(batch)
        before = mean_loss(**params, x=x[shown], t=labels(t, shown))
        if recompute or gradients is None:
            gradients = gradient(**params, x=x[learned], t=labels(t, learned))
        for name, array in gradients.items():
            step_along[name] = keep * step_along[name] + array
            params[name] += sign * learning_rate * step_along[name]
        losses.append(record(before, mean_loss(**params, x=x[shown], t=labels(t, shown))))
    return np.array(losses)


fifty_steps.mistake("ReLU skipped on the way back", partial(_trained, gradient=relu_skipped),
    hint="Your steps leave torch's at once, and the loss of the first weights is right. Does the check of `gradient` "
    "in Exercise 3 pass?")
fifty_steps.mistake("loss before the step", partial(_trained, record=lambda before, after: before),
    hint="Your losses are those before each step. In which order do the step and the loss stand in your loop?")
fifty_steps.mistake("uphill", partial(_trained, sign=1),
    hint="Your losses grow from step to step. In which direction does the gradient point, and where do you go?")
fifty_steps.mistake("two steps for each batch",
    lambda batches, **task: _trained(batches=np.repeat(batches, 2, axis=0), **task)[1::2],
    hint="You take two steps for each batch. How often does your loop come to the line with the step?")
for _rate in (0.01, 0.1, 0.2, 0.5):
    fifty_steps.mistake(f"always a rate of {_rate:g}",
        lambda learning_rate, rate=_rate, **task: _trained(learning_rate=rate, **task),
        hint=f"Your steps have the same rate in every part: {_rate:g}. Where does `learning_rate` come in?")
fifty_steps.mistake("steps divided by the batch size",
    lambda learning_rate, batches, **task: _trained(
        learning_rate=learning_rate / len(batches[0]), batches=batches, **task),
    hint="Your steps are N times too short, N samples in a batch: the loss layer has taken the mean already.")
fifty_steps.mistake("steps times the batch size",
    lambda learning_rate, batches, **task: _trained(
        learning_rate=learning_rate * len(batches[0]), batches=batches, **task),
    hint="Your steps are N times too long, N samples in a batch. Where does that N come from?")
fifty_steps.mistake("nothing learned", partial(_trained, sign=0),
    hint="Your losses are those of the first weights, in every step. Do the steps reach the arrays of the network?")
fifty_steps.mistake("one gradient for all steps", partial(_trained, recompute=False),
    hint="The first step is right, the second is not. Where is the gradient computed, before the loop or in it?")
fifty_steps.mistake("all samples in every step", partial(_trained, learn_from=lambda batches, step: slice(None)),
    hint="Your steps learn from all of x. Each should learn from the samples of its own batch.")
fifty_steps.mistake("the first batch in every step", partial(_trained, learn_from=lambda batches, step: batches[0]),
    hint="The first step is right; the later ones learn from the first batch again. Which name changes in your loop?")
fifty_steps.mistake("labels of other samples",
    partial(_trained, labels=lambda t, batch: t[: len(batch)]),
    hint="The samples come from the batch, and their labels from the beginning of t. Which labels belong to x[batch]?")
fifty_steps.mistake("the loss of all samples", partial(_trained, losses_of=lambda batch: slice(None)),
    hint="Your losses are those of all samples. Which samples should the loss after a step look at?")
fifty_steps.mistake("the first batch left out", lambda batches, **task: _trained(batches=batches[1:], **task),
    hint="Your losses begin with the second batch. At which index does your loop begin?")
fifty_steps.mistake("one loss only", lambda batches, **task: _trained(batches=batches[:1], **task),
    hint="There is one loss, that of the first step. Does your `return` stand inside the loop?")
fifty_steps.mistake("gradients added up", partial(_trained, keep=1.0),
    hint="The first step is right, and every later one adds the gradients of all steps before it. What should a step "
    "know of the one before?")
for _keep in (0.9, 0.5):
    fifty_steps.mistake(f"momentum of {_keep}", partial(_trained, keep=_keep),
        hint=f"The first step is right, and each later one still carries {_keep:g} of the step before: that is "
        "momentum. Which gradient alone does a step of SGD follow?")
fifty_steps.mistake("the last sample of each batch left out",
    lambda batches, **task: _trained(batches=[batch[:-1] for batch in batches], **task),
    partial(_trained, learn_from=lambda batches, step: batches[step][:-1]),
    hint="The last sample of each batch is never learned. Where does your slice end?")
fifty_steps.mistake("mean of all losses so far",
    lambda **task: np.cumsum(_trained(**task)) / np.arange(1, 1 + len(task["batches"])),
    hint="The first loss is right; each later one is the mean of all so far. What is noted after a step?")
fifty_steps.mistake("losses added up over the batch", lambda batches, **task: _trained(batches=batches, **task) * len(
        batches[0]),
    hint="Your losses are N times too large, N samples in a batch. Has `loss` taken the mean already?")
