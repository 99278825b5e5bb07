"""The step: 1 above zero, else 0."""

import numpy as np

from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact


@question("step", tolerance=exact("0 or 1."))
def step(z):
    """1 where z > 0, else 0. z: a number or any shape -> the same shape. z = 0 is never asked."""
    return torch.heaviside(torch.as_tensor(z, dtype=torch.float64), torch.zeros((), dtype=torch.float64))


def _close_to_zero(rng, shape):
    """Draw values of both signs, so close to 0 that a threshold anywhere else shows."""
    return rng.uniform(0.05, 0.45, shape) * rng.permuted(np.resize([-1, 1, 1], shape))


step.part("z = -1.5", z=-1.5)
step.part("z = 0.3", z=0.3)
step.part("an array of shape (4,)", z=[-1.5, -0.5, 2.5, 0.3])
step.part("leaves its input alone", z=[0.7, -0.2, 3.0], requires=INPUTS_UNCHANGED)
step.unseen("a negative number", lambda rng: {"z": -float(rng.uniform(0.1, 2))})
step.unseen("a positive number", lambda rng: {"z": float(rng.uniform(0.05, 0.45))})
step.unseen("a vector", lambda rng: {"z": _close_to_zero(rng, 7)})
step.unseen("a matrix", lambda rng: {"z": _close_to_zero(rng, (3, 4))})
step.unseen("shape (2, 3, 4)", lambda rng: {"z": _close_to_zero(rng, (2, 3, 4))})
step.unseen("one entry, shape (1, 1)", lambda rng: {"z": _close_to_zero(rng, (1, 1))})
step.unseen("whole numbers", lambda rng: {"z": rng.permutation([-7, -2, -1, 1, 2, 30])})
step.unseen("very small and very large", lambda rng: {"z": rng.permutation([-1e6, -1e-6, 1e-6, 0.4, 1e6])})
step.unseen("leaves its input alone", lambda rng: {"z": _close_to_zero(rng, 5)}, requires=INPUTS_UNCHANGED)
step.mistake(
    "the sign of z",
    lambda z: np.sign(z),
    hint="A negative z gives -1 in your function. Which two values does a gate know?",
)
step.mistake(
    "turned round",
    lambda z: np.where(z < 0, 1, 0),
    hint="Your 0 and 1 are the wrong way round. Which side of 0 makes the neuron fire?",
)
step.mistake(
    "positive values kept",
    lambda z: np.maximum(z, 0),
    hint="Negative z is right. For a positive z you return z itself, and a gate has only one value for yes.",
)
step.mistake(
    "fires from 0.5 on",
    lambda z: np.where(z > 0.5, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?",
)
step.mistake(
    "fires from 1 on",
    lambda z: np.where(z >= 1, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?",
)
for _formula in (lambda z: 1 if z > 0 else 0, lambda z: int(z > 0)):
    step.mistake(
        "numbers only",
        _formula,
        hint="One number works, an array does not: it would need one answer for many entries. "
        "Which NumPy function chooses entry by entry?",
    )
for _formula in (
    lambda z: (z > 0).astype(int),
    lambda z: np.array([1 if entry > 0 else 0 for entry in z]),
):
    step.mistake(
        "arrays only",
        _formula,
        hint="An array of shape (n,) works, a Python number does not: it has no entries and no methods of an array. "
        "Which NumPy function takes both?",
    )
step.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function writes into z itself. The caller may still need z: can you make a new array instead?",
)
