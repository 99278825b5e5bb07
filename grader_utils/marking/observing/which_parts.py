"""Says what the parts that fail have in common and the others lack: a batch, whole numbers, the second question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.answering.answer import Answer
from grader_utils.marking.compare import as_array
from grader_utils.marking.observing.phrase import Phrase, phrase
from grader_utils.messages import to_say
from grader_utils.questions.expected import AtLeast, Raises, Separates
from grader_utils.questions.expected_figures import Drawing, Measurements

FEW = 4
"""With fewer parts than these, what the failing ones share is chance."""

_JUDGED_AS_A_WHOLE = (AtLeast, Drawing, Measurements, Separates)
"""Of these the message of one part says what is missing, and what the parts were given says nothing about it."""


_NOT_SEEN = {"program", "calls"}
"""Inputs that a check makes something of before a student's code sees it."""

_KNOWN_NUMBERS = to_say(
    "Every public part is right, and every unseen one wrong. Does your code know the numbers in advance?"
)
_NO_ERROR = to_say(
    "Where the inputs fit, all is right. Where they do not, a certain error is asked for, and it does not come."
)
_ONLY_ERRORS = to_say("Where an error is asked for, it comes. Where the inputs fit, every result is wrong.")
_NOT_AGAIN = to_say(
    "It is right when asked for the first time, and wrong every time after that. What does your code keep?"
)
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
        to_say("It is right where {name} has fractions, and wrong where its numbers are whole."),
        1,
        lambda x: x.dtype.kind in "biu",
    ),
    (
        to_say("It is right where the numbers of {name} are whole, and wrong where it has fractions."),
        1,
        lambda x: x.dtype.kind == "f",
    ),
    (to_say("It is right where {name} has one row, and wrong where it has more."), 1, lambda x: _rows(x) > 1),
    (to_say("It is right where {name} has several rows, and wrong where it has one."), 1, lambda x: _rows(x) == 1),
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
"""What tells the parts that fail by one of their inputs, as `_features` has it; None: the input has no such thing."""

_NO_MORE_ITEMS = to_say("It is right where {name} has up to {most} items, and wrong where it has more.")
_NO_OTHER_ITEMS = to_say("It is right where {name} has {count} items, and wrong where it has another number of them.")


@dataclass(frozen=True)
class Asked:
    """One part that was marked: what was given, answered and expected, and how it went."""

    name: str
    public: bool
    given: dict[str, Any]
    answer: Answer | None
    expected: Any
    passed: bool


def which_parts_fail(parts: Sequence[Asked]) -> Phrase | None:
    """Return a sentence about what tells the parts that fail from those that pass, or None."""
    failed = [part.passed is False for part in parts]
    judged = any(isinstance(part.expected, _JUDGED_AS_A_WHOLE) for part in parts)
    if judged or len(parts) < FEW or all(failed) or not any(failed):
        return None
    for sentence, least, has in _features(parts):
        found = [has(part) for part in parts]  # None: it makes no sense to ask this of the part
        if None not in found and found == failed and min(sum(found), len(found) - sum(found)) >= least:
            return sentence
    return None


def _features(parts: Sequence[Asked]) -> Iterator[tuple[Phrase, int, Callable[[Asked], bool | None]]]:
    """Yield sentences, how many parts must be on either side, and what tells a part that fails."""
    yield phrase(_KNOWN_NUMBERS), 1, lambda part: not part.public
    yield phrase(_NO_ERROR), 1, lambda part: isinstance(part.expected, Raises)
    yield phrase(_ONLY_ERRORS), 1, lambda part: not isinstance(part.expected, Raises)
    firsts = [next((part for part in parts if part.public is kind), None) for kind in (True, False)]
    if all(firsts) or _repeats_the_first(parts):  # one part alone may be right because it is the simplest
        yield phrase(_NOT_AGAIN), 1, lambda part: not any(part is first for first in firsts)
    for name in (name for name in parts[0].given if name not in _NOT_SEEN):
        for sentence, least, test in _OF_AN_ARRAY:
            yield phrase(sentence, name=name), least, _of_array(name, test)
        yield from _lengths(name)


def _repeats_the_first(parts: Sequence[Asked]) -> bool:
    """Return whether every part got the answer of the first one."""
    answers = [part.answer.to_json() if part.answer else None for part in parts]
    return answers[0] is not None and all(answer == answers[0] for answer in answers)


def _of_array(name: str, test: Callable[[np.ndarray], Any]) -> Callable[[Asked], bool | None]:
    def has(part: Asked) -> bool | None:
        array = as_array(part.given.get(name))
        found = None if array is None or array.size == 0 else test(array)
        return None if found is None else bool(found)

    return has


def _rows(array: np.ndarray) -> int:
    return len(array) if array.ndim > 1 else 1


def _lengths(name: str) -> Iterator[tuple[Phrase, int, Callable[[Asked], bool]]]:
    """Inputs that are lists: of layers, of sizes, of neurons."""

    def longer(most: int) -> Callable[[Asked], bool]:
        return lambda part: isinstance(part.given.get(name), (tuple, list)) and len(part.given[name]) > most

    def other(length: int) -> Callable[[Asked], bool]:
        return lambda part: isinstance(part.given.get(name), (tuple, list)) and len(part.given[name]) != length

    for most in range(1, 5):
        yield phrase(_NO_MORE_ITEMS, name=name, most=most), 1, longer(most)
        yield phrase(_NO_OTHER_ITEMS, name=name, count=most), 1, other(most)
