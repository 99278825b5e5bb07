"""Says what the parts that fail have in common and the others lack: a batch, whole numbers, the second question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from grader_utils.answering.answer import Answer
from grader_utils.marking.observing.input_features import features_of_input
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
_TURNED_ROUND = to_say("Your own error comes where the inputs fit, and only there. Is its condition turned round?")
_SOME_ERRORS = to_say(
    "Where the inputs fit, all is right. For some that do not fit the error comes, and for others it does not."
)
_NOT_AGAIN = to_say(
    "It is right when asked for the first time, and wrong every time after that. What does your code keep?"
)
_SECOND_ROUND = to_say(
    "It is right for a new object, and wrong when the same object has worked before. What is left of the first time?"
)
_CALLED_AGAIN = to_say("It is right when `backward()` is called once, and wrong when it is called twice.")
_CALLED_ELSEWHERE = to_say(
    "It is right when `backward()` is called on one node, and wrong when it is called on two nodes that share others."
)


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
    if told := _of_errors(parts):
        return told
    if judged or len(parts) < FEW or all(failed) or not any(failed):
        return None
    for sentence, least, has in _features(parts):
        found = [has(part) for part in parts]  # None: it makes no sense to ask this of the part
        if None not in found and found == failed and min(sum(found), len(found) - sum(found)) >= least:
            return sentence
    return None


def _of_errors(parts: Sequence[Asked]) -> Phrase | None:
    """Return what an error of the student's own has to do with inputs that fit and inputs that do not, or None."""
    fitting = [part for part in parts if not isinstance(part.expected, Raises)]
    others = [part for part in parts if isinstance(part.expected, Raises)]
    if not fitting or not others:
        return None
    name = others[0].expected.error.__name__
    if all(_raises(part, name) for part in fitting) and not any(_raises(part, name) for part in others):
        return phrase(_TURNED_ROUND)
    if all(part.passed for part in fitting) and 0 < sum(part.passed for part in others) < len(others):
        return None if all(_raises(part, name) for part in others) else phrase(_SOME_ERRORS)
    return None


def _raises(part: Asked, name: str) -> bool:
    """Return whether a line of the student's own raises this error."""
    error = part.answer.error if part.answer else None
    return error is not None and error.is_a(name) and error.code.lstrip().startswith("raise")


def _features(parts: Sequence[Asked]) -> Iterator[tuple[Phrase, int, Callable[[Asked], bool | None]]]:
    """Yield sentences, how many parts must be on either side, and what tells a part that fails."""
    yield phrase(_KNOWN_NUMBERS), 1, lambda part: not part.public
    yield phrase(_NO_ERROR), 1, lambda part: isinstance(part.expected, Raises)
    yield phrase(_ONLY_ERRORS), 1, lambda part: not isinstance(part.expected, Raises)
    firsts = [next((part for part in parts if part.public is kind), None) for kind in (True, False)]
    again = _asks_again(parts, firsts)  # one part alone may be right because it is the simplest
    if again and (all(firsts) or _repeats_the_first(parts)):
        yield phrase(_NOT_AGAIN), 1, lambda part: not any(part is first for first in firsts)
    yield phrase(_SECOND_ROUND), 1, lambda part: part.given.get("earlier") is not None
    yield phrase(_CALLED_AGAIN), 1, lambda part: len(part.given.get("calls", ())) > 1
    yield phrase(_CALLED_ELSEWHERE), 1, lambda part: len(set(part.given.get("calls", ()))) > 1
    for name in (name for name in parts[0].given if name not in _NOT_SEEN):
        for sentence, least, has in features_of_input(name):
            yield sentence, least, lambda part, has=has: has(part.given)


def _asks_again(parts: Sequence[Asked], firsts: Sequence[Asked | None]) -> bool:
    """Return whether a later part asks for what a first one does, where a text among the inputs says what is asked."""

    def texts(part: Asked) -> dict[str, str]:
        return {name: value for name, value in part.given.items() if isinstance(value, str)}

    begun = [first for first in firsts if first]
    later = [part for part in parts if not any(part is first for first in begun)]
    return any(texts(part) == texts(first) for first in begun for part in later)


def _repeats_the_first(parts: Sequence[Asked]) -> bool:
    """Return whether every part got the answer of the first one."""
    answers = [part.answer.to_json() if part.answer else None for part in parts]
    return answers[0] is not None and all(answer == answers[0] for answer in answers)
