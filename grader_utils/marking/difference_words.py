"""How an answer differs from the reference's, in words: a number, an entry, a shape, another kind of value."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader_utils.messages import say
from grader_utils.phrasing import exact
from grader_utils.questions.expected import NetworkSeparates, Separates

_A_FEW = 3
"""Of so many whole numbers, nobody would make an array."""


def value_reason(yours: np.ndarray, expected: np.ndarray, wrong: np.ndarray, called: str) -> str:
    """Return how an array of the right shape differs.

    Args:
        yours, expected: of one shape.
        wrong: which of their entries differ; at least one does.
        called: what the array is called where a sentence begins.
    """
    lost = np.isnan(yours) & wrong if yours.dtype.kind == "f" else np.zeros_like(wrong)
    if yours.size == 1:
        mine, right = exact(yours.item()), exact(expected.item())
        return say("{name} is {yours}; torch gives {right}.", name=called, yours=mine, right=right)
    if lost.any():
        place = tuple(int(i) for i in np.argwhere(lost)[0])
        return say(
            "{name} has nan in {count} of {size} entries, first at {place}.",
            name=called,
            count=int(lost.sum()),
            size=lost.size,
            place=_index(place),
        )
    errors = np.where(wrong, np.abs(np.nan_to_num(yours.astype(float) - expected)), -1.0)
    place = tuple(int(i) for i in np.unravel_index(int(errors.argmax()), errors.shape))
    return say(
        "{name} differs in {count} of {size} entries. The worst is {place}: yours {yours}, torch's {right}.",
        name=called,
        count=int(wrong.sum()),
        size=wrong.size,
        place=_index(place),
        yours=exact(yours[place]),
        right=exact(expected[place]),
    )


def shape_reason(yours: np.ndarray, expected: np.ndarray, called: str) -> str:
    """Return how the shapes of two arrays differ; `called` is what the first is called where a sentence begins."""
    if expected.shape == () and yours.size == 1:
        return say(
            "{name} is an array of shape {shape}, with one number in it. The number itself is asked for, shape (): "
            "your code can take it out with `.item()`, or not make an array of it in the first place.",
            name=called,
            shape=yours.shape,
        )
    shapes = say(
        "{name} has shape {shape}; torch's has shape {right}.", name=called, shape=yours.shape, right=expected.shape
    )
    if yours.ndim == 2 and yours.T.shape == expected.shape and np.allclose(yours.T, expected):
        return together(shapes, say("It is the transpose of the right answer."))
    return shapes


def what_is_asked(expected: Any) -> str:
    """Return a sentence about the kind of value that is right; "" where there is nothing to say."""
    if isinstance(expected, Separates):
        names = "weights, biases" if isinstance(expected, NetworkSeparates) else "w, b"
        return say("Its numbers are asked for: return {names}.", names=names)
    if isinstance(expected, Mapping):
        return say("A dict with {names} is asked for.", names=", ".join(expected))
    if isinstance(expected, tuple):
        return say("{count} values are asked for, with a comma between them.", count=len(expected))
    shape = getattr(expected, "shape", None)
    if shape == ():
        return say("A number is asked for.")
    if len(shape or ()) == 1 and expected.dtype.kind in "iu" and expected.size <= _A_FEW:
        return say("{count} values are asked for, with a comma between them.", count=expected.size)
    return "" if shape is None else say("A NumPy array of shape {shape} is asked for.", shape=shape)


def subject(name: str | int) -> str:
    """Return what a value is called where a sentence begins."""
    if isinstance(name, int):
        return say("Value {number} of your result", number=name)
    return name or say("Your result")


def together(*sentences: str) -> str:
    """Return sentences one after the other, without those that are empty."""
    return " ".join(filter(None, sentences))


def _index(place: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, place))}]"
