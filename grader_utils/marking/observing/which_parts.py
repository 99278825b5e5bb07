"""Says what the parts that fail have in common and the others lack: a batch, whole numbers, the second question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.answering.answer import Answer
from grader_utils.marking.compare import as_array
from grader_utils.questions.expected import AtLeast, Drawing, Measurements, Raises, Separates

FEW = 4
"""With fewer parts than these, what the failing ones share is chance."""

_JUDGED_AS_A_WHOLE = (AtLeast, Drawing, Measurements, Separates)
"""Of these the message of one part says what is missing, and what the parts were given says nothing about it."""


@dataclass(frozen=True)
class Asked:
    """One part that was marked: what was given, answered and expected, and how it went."""

    name: str
    public: bool
    given: dict[str, Any]
    answer: Answer | None
    expected: Any
    passed: bool


def which_parts_fail(parts: Sequence[Asked]) -> str:
    """Return a sentence about what tells the parts that fail from those that pass, or ""."""
    failed = [part.passed is False for part in parts]
    judged = any(isinstance(part.expected, _JUDGED_AS_A_WHOLE) for part in parts)
    if judged or len(parts) < FEW or all(failed) or not any(failed):
        return ""
    for sentence, least, has in _features(parts):
        found = [has(part) for part in parts]
        if found == failed and min(sum(found), len(found) - sum(found)) >= least:
            return sentence
    return ""


def _features(parts: Sequence[Asked]) -> Iterator[tuple[str, int, Callable[[Asked], bool]]]:
    """Yield sentences, how many parts must be on either side, and what tells a part that fails."""
    yield (
        "Every public part is right, and every unseen one wrong. Does your code know the numbers in advance?",
        1,
        (lambda part: not part.public),
    )
    yield (
        "Where the inputs fit, all is right. Where they do not, a certain error is asked for, and it does not come.",
        1,
        (lambda part: isinstance(part.expected, Raises)),
    )
    yield (
        "Where an error is asked for, it comes. Where the inputs fit, every result is wrong.",
        1,
        (lambda part: not isinstance(part.expected, Raises)),
    )
    firsts = [next((part for part in parts if part.public is kind), None) for kind in (True, False)]
    yield (
        "It is right when asked for the first time, and wrong every time after that. What does your code keep?",
        1,
        (lambda part: not any(part is first for first in firsts)),
    )
    for name in parts[0].given:
        yield from _features_of(name)


def _features_of(name: str) -> Iterator[tuple[str, int, Callable[[Asked], bool]]]:
    def of(test: Callable[[np.ndarray], bool]) -> Callable[[Asked], bool]:
        def has(part: Asked) -> bool:
            array = as_array(part.given.get(name))
            return array is not None and array.size > 0 and bool(test(array))

        return has

    yield f"It is right for a plain number {name}, and wrong for an array.", 1, of(lambda x: x.ndim > 0)
    yield f"It is right for an array {name}, and wrong for a plain number.", 1, of(lambda x: x.ndim == 0)
    yield (
        f"It is right where {name} has one axis, and wrong where it has more, as a batch does.",
        1,
        of(lambda x: x.ndim > 1),
    )
    yield f"It is right where {name} has two axes or more, and wrong where it has one.", 1, of(lambda x: x.ndim < 2)
    yield f"It is right where {name} has up to two axes, and wrong where it has more.", 1, of(lambda x: x.ndim > 2)
    yield (
        f"It is right where {name} has fractions, and wrong where its numbers are whole.",
        1,
        of(lambda x: x.dtype.kind in "biu"),
    )
    yield (
        f"It is right where the numbers of {name} are whole, and wrong where it has fractions.",
        1,
        of(lambda x: x.dtype.kind == "f"),
    )
    yield f"It is right where {name} has one row, and wrong where it has more.", 1, of(lambda x: len(_rows(x)) > 1)
    yield f"It is right where {name} has several rows, and wrong where it has one.", 1, of(lambda x: len(_rows(x)) == 1)
    yield (
        f"It is right where {name} is square, and wrong where its sizes differ.",
        1,
        of(lambda x: x.ndim > 1 and x.shape[-1] != x.shape[-2]),
    )
    yield (
        f"It is right for small numbers in {name}, and wrong where some are beyond 100.",
        1,
        of(lambda x: bool((np.abs(x) > 100).any())),
    )
    yield (
        f"It is right where nothing in {name} is negative, and wrong where something is.",
        2,
        of(lambda x: bool((x < 0).any())),
    )
    yield (
        f"It is right where nothing in {name} is positive, and wrong where something is.",
        2,
        of(lambda x: bool((x > 0).any())),
    )
    yield from _lengths(name)


def _rows(array: np.ndarray) -> np.ndarray:
    return array if array.ndim > 1 else array.reshape(1, -1)


def _lengths(name: str) -> Iterator[tuple[str, int, Callable[[Asked], bool]]]:
    """Inputs that are lists: of layers, of sizes, of neurons."""

    def longer(most: int) -> Callable[[Asked], bool]:
        return lambda part: isinstance(part.given.get(name), (tuple, list)) and len(part.given[name]) > most

    def other(length: int) -> Callable[[Asked], bool]:
        return lambda part: isinstance(part.given.get(name), (tuple, list)) and len(part.given[name]) != length

    for most in range(1, 5):
        yield f"It is right where {name} has up to {most} items, and wrong where it has more.", 1, longer(most)
        yield (
            f"It is right where {name} has {most} items, and wrong where it has another number of them.",
            1,
            other(most),
        )
