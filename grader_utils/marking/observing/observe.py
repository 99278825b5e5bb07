"""Finds what is true of every part that fails: sentences for the student, and words for a class report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from grader_utils.answering.answer import Answer
from grader_utils.marking.observing.axes import sums
from grader_utils.marking.observing.calls import carried_over
from grader_utils.marking.observing.graphs import where_a_graph_goes_wrong
from grader_utils.marking.observing.inputs import beside_an_input, made_of_inputs, rows_of_an_input
from grader_utils.marking.observing.leaf import Leaf, leaves_of
from grader_utils.marking.observing.phrase import Phrase, phrase
from grader_utils.marking.observing.places import orders, pieces
from grader_utils.marking.observing.proportions import proportions, proportions_of_samples
from grader_utils.marking.observing.rows import running, shifted_rows
from grader_utils.marking.observing.scales import approximations, constants, functions, multiples, shifted
from grader_utils.marking.observing.which_parts import Asked, which_parts_fail
from grader_utils.marking.verdict import Outcome, PartVerdict
from grader_utils.messages import say, to_say
from grader_utils.questions.question import Question
from grader_utils.questions.tolerance import Tolerance

_FACTS = (
    constants,
    multiples,
    orders,
    sums,
    beside_an_input,
    functions,
    made_of_inputs,
    running,
    pieces,
    shifted,
    shifted_rows,
    proportions,
    approximations,
    proportions_of_samples,
    rows_of_an_input,
)
"""In the order in which one is preferred to another."""

_IN_EVERY_PART = to_say("In every part, {fact}.")
_WHERE_IT_IS_WRONG = to_say("In every answer that is wrong, {fact}.")


@dataclass(frozen=True)
class Observation:
    """What is true of every part that fails.

    Attributes:
        says: one to three sentences for the student; "" where the message of the first failing part says it all.
        group: says the same in a few words, in the language spoken then, or "". Where it says in one language the same
            of two students, their code computes the same.
    """

    says: str
    group: Callable[[], str]


MarkedPart = tuple[dict[str, Any], Answer | None, Any, PartVerdict]


def observe(question: Question, marked: Sequence[MarkedPart], why: Callable[[MarkedPart], str]) -> Observation | None:
    """Return what is true of the answers in every part that fails; None where nothing was answered, or nothing fails.

    An observation is computed from the answers and from torch's, so it is true, whatever the student did.

    Args:
        question: what was asked.
        marked: for each part its inputs, the answer, the expected value and the verdict.
        why: says of one of them that failed why, in the language spoken at present.
    """
    answered = [part for part in marked if part[-1].outcome is not Outcome.NO_ANSWER]
    failed = [verdict for *_, verdict in answered if not verdict.passed]
    if not failed or any(verdict.outcome is Outcome.NOT_ATTEMPTED for verdict in failed):
        return None
    asked = [Asked(v.part, v.public, given, answer, expected, v.passed) for given, answer, expected, v in answered]
    fact, rest = _what_they_share(question.tolerance, asked)
    sentences = []
    if fact:
        everywhere = len(failed) == len(marked)
        sentences.append(phrase(_IN_EVERY_PART if everywhere else _WHERE_IT_IS_WRONG, fact=fact))
    if alike := rest.pop("alike", ()):
        sentences.append(phrase(to_say("The same is true of {names}."), names=alike))
    if rest:
        sentences.append(phrase(to_say("Right everywhere: {right}; wrong: {wrong}."), **rest))
    if told := which_parts_fail(asked):
        sentences.append(told)
    if not sentences:
        return Observation("", lambda: _by_the_message(answered, why))
    group = fact or (phrase(to_say("right everywhere: {right}; wrong: {wrong}"), **rest) if rest else told)
    return Observation(" ".join(sentence.said() for sentence in sentences), group.said)


def _by_the_message(marked: Sequence[MarkedPart], why: Callable[[MarkedPart], str]) -> str:
    """Return what the first failing part says, where that is the same for everybody who went wrong in this way."""
    part = next(part for part in marked if not part[-1].passed)
    _, answer, _, verdict = part
    if answer is not None and answer.error is not None:
        return say("raises {type}: {message}", type=answer.error.type, message=answer.error.message)
    if verdict.public and verdict.difference is not None and verdict.difference.yours is None:
        return why(part).partition("\n")[0]
    return say(verdict.outcome.value) if verdict.outcome is Outcome.NOTHING_RETURNED else ""


def _what_they_share(tolerance: Tolerance, asked: Sequence[Asked]) -> tuple[Phrase | None, dict[str, object]]:
    """Return what relates one array to torch's in every failing part, and which arrays are right and wrong, if both."""
    failed = [part for part in asked if not part.passed]
    answers = [_leaves(part, tolerance) for part in failed]
    if not all(answers):
        return None, {}
    if place := where_a_graph_goes_wrong(failed):
        return place, {}
    names = [leaf.name for leaf in answers[0]]
    if any([leaf.name for leaf in leaves] != names for leaves in answers):
        return None, {}
    exchanged = _exchanged(answers)
    if exchanged:
        return exchanged, {}
    columns = {name: list(column) for name, column in zip(names, zip(*answers, strict=True), strict=True)}
    wrong = [name for name, column in columns.items() if any(leaf.is_wrong for leaf in column)]
    right = [name for name in names if name not in wrong]
    rest = {"right": tuple(right), "wrong": tuple(wrong)} if right and wrong else {}
    for name in wrong:
        if fact := _common_fact(columns[name], asked, tolerance):
            alike = tuple(other for other in wrong if other != name and _holds(fact, columns[other]))
            return _named(fact, name, columns[name]), rest | ({"alike": alike} if alike else {})
    return None, rest


def _leaves(part: Asked, tolerance: Tolerance) -> list[Leaf] | None:
    if part.answer is None or part.answer.error is not None:
        return None
    return leaves_of(part.answer.value, part.expected, tolerance, part.given)


def _common_fact(column: list[Leaf], asked: Sequence[Asked], tolerance: Tolerance) -> Phrase | None:
    """Return the first phrase that holds for one array in every part that fails, and says something in one of them."""
    for fact in _FACTS:
        told = [dict(fact(leaf)) for leaf in column]
        for one in told[0]:
            if all(one in phrases for phrases in told[1:]) and any(phrases[one] for phrases in told):
                return one
    return _remembered(column, asked, tolerance) or carried_over(_calls(column[0].name, asked, tolerance))


def _calls(name: str | Phrase, asked: Sequence[Asked], tolerance: Tolerance) -> list[Leaf | None]:
    """Return the array of this name in each part, in the order in which they were asked."""
    found = [_leaves(part, tolerance) or [] for part in asked]
    return [next((leaf for leaf in leaves if leaf.name == name), None) for leaves in found]


def _holds(fact: Phrase, column: list[Leaf]) -> bool:
    """Return whether a phrase about another array holds for this one in every part that fails, and says something."""
    told = [dict(told for find in _FACTS for told in find(leaf)) for leaf in column]
    return all(fact in phrases for phrases in told) and any(phrases[fact] for phrases in told)


def _remembered(column: list[Leaf], asked: Sequence[Asked], tolerance: Tolerance) -> Phrase | None:
    """Return what is to be said of an array that does not follow its inputs, or None."""
    if len(column) < 2 or all(leaf.is_like(column[0].torchs, leaf.torchs) for leaf in column):
        return None
    if all(leaf.is_like(column[0].yours) for leaf in column):
        return phrase(to_say("{all} is one and the same, whatever the inputs are"))
    for part in asked:
        leaves = leaves_of(part.expected, part.expected, tolerance, part.given) or []
        right = next((leaf.torchs for leaf in leaves if leaf.name == column[0].name), None)
        if right is not None and all(leaf.is_like(right) for leaf in column):
            return phrase(to_say("{all} is the right one for the part “{part}”"), part=phrase(part.name))
    return None


def _exchanged(answers: list[list[Leaf]]) -> Phrase | None:
    """Return which two arrays of an answer stand in each other's place, or None."""
    names = [leaf.name for leaf in answers[0]]
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            pairs = [(leaves[first], leaves[second]) for leaves in answers]
            swapped = all(a.is_like(b.torchs) and b.is_like(a.torchs) for a, b in pairs)
            if swapped and any(a.clearly_wrong for a, _ in pairs):
                words = to_say("{first} and {second} have changed places")
                return phrase(words, first=names[first], second=names[second])
    return None


def _named(fact: Phrase, name: str | Phrase, column: list[Leaf]) -> Phrase:
    """Return a fact with the name of the array that it is about."""
    called = name or phrase(to_say("your result"))
    number = all(leaf.yours.size == 1 for leaf in column)
    each = called if number else phrase(to_say("every entry of {name}"), name=called)
    return Phrase(fact.message, (*fact.values, ("each", each), ("all", called)))
