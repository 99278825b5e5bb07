"""What one input of a part is like: a batch, whole numbers, a list of so many items."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from grader_utils.marking.compare import as_array
from grader_utils.marking.observing.phrase import Phrase, phrase
from grader_utils.messages import to_say

Given = Mapping[str, Any]
"""The inputs of a part by name."""

_OF_AN_ARRAY = (
    (to_say("It is right for a plain number {name}, and wrong for an array."), 1, lambda x: x.ndim > 0),
    (to_say("It is right for an array {name}, and wrong for a plain number."), 1, lambda x: x.ndim == 0),
    (
        to_say("It is right where {name} has one axis, and wrong where it has more, as a batch does."),
        1,
        lambda x: x.ndim > 1,
    ),
    (to_say("It is right where {name} has two axes or more, and wrong where it has one."), 1, lambda x: x.ndim < 2),
    (to_say("It is right where {name} has up to two axes, and wrong where it has more."), 1, lambda x: x.ndim > 2),
    (
        to_say("It is right where {name} has two axes, and wrong where it has one, or more than two."),
        1,
        lambda x: x.ndim != 2,
    ),
    (
        to_say("It is right where {name} has fractions, and wrong where its numbers are whole."),
        1,
        lambda x: x.dtype.kind in "biu",
    ),
    (
        to_say("It is right where the numbers of {name} are whole, and wrong where it has fractions."),
        1,
        lambda x: x.dtype.kind == "f",
    ),
    (
        to_say("It is right where {name} has one row, and wrong where it has more."),
        1,
        lambda x: rows > 1 if (rows := _rows(x)) else None,
    ),
    (
        to_say("It is right where {name} has several rows, and wrong where it has one."),
        1,
        lambda x: rows == 1 if (rows := _rows(x)) else None,
    ),
    (
        to_say("It is right where {name} holds one matrix, and wrong where it holds several."),
        1,
        lambda x: len(x) > 1 if x.ndim > 2 else None,
    ),
    (
        to_say("It is right where {name} is square, and wrong where its sizes differ."),
        1,
        lambda x: x.shape[-1] != x.shape[-2] if x.ndim > 1 else None,
    ),
    (
        to_say("It is right for small numbers in {name}, and wrong where some are beyond 100."),
        1,
        lambda x: (np.abs(x) > 100).any(),
    ),
    (
        to_say("It is right where nothing in {name} is negative, and wrong where something is."),
        2,
        lambda x: (x < 0).any(),
    ),
    (
        to_say("It is right where nothing in {name} is positive, and wrong where something is."),
        2,
        lambda x: (x > 0).any(),
    ),
)
"""What tells the parts that fail by one input, as `features_of_input` has it; None: the input has no such thing."""

_NO_MORE_ITEMS = to_say("It is right where {name} has up to {most} items, and wrong where it has more.")
_NO_OTHER_ITEMS = to_say("It is right where {name} has {count} items, and wrong where it has another number of them.")


def features_of_input(name: str) -> Iterator[tuple[Phrase, int, Callable[[Given], bool | None]]]:
    """Yield sentences, how many parts must be on either side, and what tells the inputs of a part that fails.

    Args:
        name: of the input. What tells is None where it has no such thing.
    """
    for sentence, least, test in _OF_AN_ARRAY:
        yield phrase(sentence, name=name), least, _of_array(name, test)
    yield from _lengths(name)


def _of_array(name: str, test: Callable[[np.ndarray], Any]) -> Callable[[Given], bool | None]:
    def has(given: Given) -> bool | None:
        array = as_array(given.get(name))
        found = None if array is None or array.size == 0 else test(array)
        return None if found is None else bool(found)

    return has


def _rows(array: np.ndarray) -> int | None:
    return None if array.ndim > 2 else len(array) if array.ndim > 1 else 1


def _lengths(name: str) -> Iterator[tuple[Phrase, int, Callable[[Given], bool]]]:
    """Inputs that are lists: of layers, of sizes, of neurons."""

    def longer(most: int) -> Callable[[Given], bool]:
        return lambda given: isinstance(given.get(name), (tuple, list)) and len(given[name]) > most

    def other(length: int) -> Callable[[Given], bool]:
        return lambda given: isinstance(given.get(name), (tuple, list)) and len(given[name]) != length

    for most in range(1, 5):
        yield phrase(_NO_MORE_ITEMS, name=name, most=most), 1, longer(most)
        yield phrase(_NO_OTHER_ITEMS, name=name, count=most), 1, other(most)
