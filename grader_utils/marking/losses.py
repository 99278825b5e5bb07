"""Judges the losses of a training: the first step after which they leave torch's is what a student has to know."""

from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.questions.expected import LossCurve
from grader_utils.questions.tolerance import Tolerance

SHOWN = 5


def compare_losses(value: Any, expected: LossCurve, tolerance: Tolerance) -> Difference | None:
    """Return at which step the losses `value` leave the expected ones, or None when they never do.

    Args:
        value: the losses, shape (steps,).
        expected: the right ones.
        tolerance: how far the numbers may be apart; here at the magnitude of each loss.
    """
    steps = len(expected.losses)
    yours = as_array(value)
    if yours is None or yours.dtype.kind == "c" or yours.shape != (steps,):
        given = "" if yours is None else f" Yours has shape {yours.shape}."
        return Difference(f"The losses are asked for, one after each of {steps} steps: shape ({steps},).{given}")
    unit = tolerance.allowed_error(yours, np.ones(()))
    yours = yours.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        far = ~(np.abs(yours - expected.losses) <= unit * np.maximum(1, np.abs(expected.losses)))
    far &= np.isfinite(yours) | np.isfinite(expected.losses)  # two trainings that ran away are equally lost
    if not far.any():
        return None
    first = int(far.argmax())
    start = f"Your losses agree with torch's up to step {first}. After" if first else "Already after"
    reason = (
        f"{start} step {first + 1} of {steps}, your loss is {yours[first]:.10g} and torch's is "
        f"{expected.losses[first]:.10g}. {_onwards(first, steps)}"
    )
    shown = slice(first, first + SHOWN)
    return Difference(reason.strip(), yours[shown], expected.losses[shown], far[shown])


def _onwards(first: int, steps: int) -> str:
    last = min(first + SHOWN, steps)
    return f"Steps {first + 1} to {last}:" if last > first + 1 else ""
