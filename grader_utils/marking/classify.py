"""Judges a trained network by what its parameters can do: the scores that they give are computed anew."""

import math
from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.messages import say, to_say
from grader_utils.questions.expected import AtLeast, NetworkWith

_LEARNED = to_say(
    "Your network gets enough {rows} right. But it has learned from them, too: far more often than by chance, its "
    "scores favor the wrong labels that were handed over with them."
)


def compare_classification(value: Any, expected: AtLeast) -> Difference | None:
    """Return why the network with the parameters `value` does not classify well enough, or None when it does."""
    run = _run(value, expected)
    if isinstance(run, Difference):
        return run
    _, scores = run
    if too_few := _too_few(scores.argmax(axis=1), expected):
        return too_few
    return Difference(say(_LEARNED, rows=say(expected.rows))) if expected.learned_handed_over(scores) else None


def shows(value: Any, mistake: NetworkWith, expected: AtLeast) -> bool:
    """Return whether the network with the parameters `value` gives scores, and bears the sign of the mistake."""
    run = _run(value, expected)
    return not isinstance(run, Difference) and bool(mistake.sign(*run, expected))


def _run(value: Any, expected: AtLeast) -> tuple[dict[str, np.ndarray], np.ndarray] | Difference:
    """Return the parameters and their scores, shape (rows, classes), or why there are none."""
    parameters = _parameters(value, expected)
    if isinstance(parameters, Difference):
        return parameters
    try:
        with np.errstate(all="ignore"):
            scores = expected.scores(**parameters, x=expected.inputs)
    except (ValueError, IndexError):  # NumPy says so when shapes do not fit
        scores = None
    if scores is None or scores.shape != (len(expected.labels), expected.classes):
        shapes = ", ".join(f"{name} {array.shape}" for name, array in parameters.items())
        return Difference(
            say(
                "Parameters of these shapes do not turn {inputs} inputs into {scores} scores: {shapes}.",
                inputs=expected.inputs.shape[1],
                scores=expected.classes,
                shapes=shapes,
            )
        )
    if not np.isfinite(scores).all():
        return Difference(say("The scores of your network are too large for any number: they overflow."))
    return parameters, scores


def _parameters(value: Any, expected: AtLeast) -> dict[str, np.ndarray] | Difference:
    if not isinstance(value, dict):
        return Difference(say("A dict with {names} is asked for.", names=", ".join(expected.parameters)))
    arrays = {}
    for name in expected.parameters:
        array = as_array(value.get(name))
        if array is None or array.dtype.kind == "c":
            return Difference(say("{name} is missing from your parameters, or is no array of numbers.", name=name))
        arrays[name] = array.astype(np.float64)
        if not np.isfinite(arrays[name]).all():
            return Difference(say("{name} has an entry that is not finite. Did a step go too far?", name=name))
    return arrays


def _too_few(guesses: np.ndarray, expected: AtLeast) -> Difference | None:
    hits = guesses == expected.labels
    if hits.sum() >= expected.right:
        return None
    rows, place = len(hits), int((~hits).argmax())
    found = say(
        "Your network gets {right} of {count} {rows} right ({percent} %).",
        right=int(hits.sum()),
        count=rows,
        rows=say(expected.rows),
        percent=_percent(hits.mean()),
    )
    if expected.right == rows:
        wanted = say("It should be all.")
    else:
        wanted = say("It should be at least {count}.", count=expected.right)
    if len(set(guesses.tolist())) == 1:
        where = say("Whatever it sees, it answers {label}.", label=guesses[0])
    else:
        where = say(
            "The first that it gets wrong is number {place}, counted from 0: it answers {label}, and {right} is right.",
            place=place,
            label=guesses[place],
            right=expected.labels[place],
        )
    return Difference(f"{found} {wanted} {where}")


def _percent(share: float) -> str:
    """A share in percent, rounded down, so that what is not enough never looks as if it were."""
    return f"{math.floor(1000 * share) / 10:g}"
