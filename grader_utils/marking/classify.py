"""Judges a trained network by what its parameters can do: the scores that they give are computed anew."""

import math
from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.questions.expected import AtLeast


def compare_classification(value: Any, expected: AtLeast) -> Difference | None:
    """Return why the network with the parameters `value` does not classify well enough, or None when it does."""
    parameters = _parameters(value, expected)
    if isinstance(parameters, Difference):
        return parameters
    try:
        with np.errstate(all="ignore"):
            scores = expected.scores(**parameters, x=expected.inputs)
    except (ValueError, IndexError):  # NumPy says so when shapes do not fit
        scores = None
    rows = len(expected.labels)
    if scores is None or scores.shape != (rows, expected.classes):
        shapes = ", ".join(f"{name} {array.shape}" for name, array in parameters.items())
        return Difference(
            f"Parameters of these shapes do not turn {expected.inputs.shape[1]} inputs into {expected.classes} "
            f"scores: {shapes}."
        )
    if not np.isfinite(scores).all():
        return Difference("The scores of your network are too large for any number: they overflow.")
    return _too_few(scores.argmax(axis=1), expected)


def _parameters(value: Any, expected: AtLeast) -> dict[str, np.ndarray] | Difference:
    if not isinstance(value, dict):
        return Difference(f"A dict with {', '.join(expected.parameters)} is asked for.")
    arrays = {}
    for name in expected.parameters:
        array = as_array(value.get(name))
        if array is None or array.dtype.kind == "c":
            return Difference(f"{name} is missing from your parameters, or is no array of numbers.")
        arrays[name] = array.astype(np.float64)
        if not np.isfinite(arrays[name]).all():
            return Difference(f"{name} has an entry that is not finite. Did a step go too far?")
    return arrays


def _too_few(guesses: np.ndarray, expected: AtLeast) -> Difference | None:
    hits = guesses == expected.labels
    if hits.sum() >= expected.right:
        return None
    rows = len(hits)
    reason = f"Your network gets {int(hits.sum())} of {rows} {expected.rows} right ({_percent(hits.mean())} %)."
    wanted = "all" if expected.right == rows else f"at least {expected.right}"
    reason = f"{reason} It should be {wanted}."
    if len(set(guesses.tolist())) == 1:
        return Difference(f"{reason} Whatever it sees, it answers {guesses[0]}.")
    place = int((~hits).argmax())
    return Difference(
        f"{reason} The first that it gets wrong is number {place}, counted from 0: it answers {guesses[place]}, and "
        f"{expected.labels[place]} is right."
    )


def _percent(share: float) -> str:
    """A share in percent, rounded down, so that what is not enough never looks as if it were."""
    return f"{math.floor(1000 * share) / 10:g}"
