"""Judges the losses of a training: the first step after which they leave torch's is what a student has to know."""

from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.messages import say, to_say
from grader_utils.phrasing import exact
from grader_utils.questions.expected import LossCurve
from grader_utils.questions.tolerance import Tolerance

SHOWN = 5
_AT_ONCE = to_say("Already after step {step} of {steps}, your loss is {yours} and torch's is {right}.")
_LATER = to_say(
    "Your losses agree with torch's up to step {last}. After step {step} of {steps}, your loss is {yours} and torch's "
    "is {right}."
)


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
        sentences = [say("The losses are asked for, one after each of {steps} steps: shape ({steps},).", steps=steps)]
        if yours is not None:
            sentences.append(say("Yours has shape {shape}.", shape=yours.shape))
        return Difference(" ".join(sentences))
    unit = tolerance.allowed_error(yours, np.ones(()))
    yours = yours.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        far = ~(np.abs(yours - expected.losses) <= unit * np.maximum(1, np.abs(expected.losses)))
    far &= np.isfinite(yours) | np.isfinite(expected.losses)  # two trainings that ran away are equally lost
    if not far.any():
        return None
    first = int(far.argmax())
    reason = say(
        _LATER if first else _AT_ONCE,
        last=first,
        step=first + 1,
        steps=steps,
        yours=exact(yours[first]),
        right=exact(expected.losses[first]),
    )
    last = min(first + SHOWN, steps)
    if last > first + 1:
        reason = " ".join((reason, say("Steps {first} to {last}:", first=first + 1, last=last)))
    shown = slice(first, first + SHOWN)
    return Difference(reason, yours[shown], expected.losses[shown], far[shown])
