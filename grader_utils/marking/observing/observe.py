"""Finds what is true of every part that fails: sentences for the student, and words by which a class report counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader_utils.answering.answer import Answer
from grader_utils.marking.observing.inputs import beside_an_input, made_of_inputs
from grader_utils.marking.observing.leaf import Leaf, leaves_of
from grader_utils.marking.observing.places import orders, pieces, sums
from grader_utils.marking.observing.scales import constants, functions, multiples, proportions, shifted
from grader_utils.marking.observing.which_parts import Asked, which_parts_fail
from grader_utils.marking.verdict import Outcome, PartVerdict
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
    pieces,
    shifted,
    proportions,
)
"""In the order in which one is preferred to another."""


@dataclass(frozen=True)
class Observation:
    """What is true of every part that fails.

    Attributes:
        says: one to three sentences for the student; "" where the message of the first failing part says it all.
        group: the same in a few words, equal for all students whose code computes the same.
    """

    says: str
    group: str


MarkedPart = tuple[dict[str, Any], Answer | None, Any, PartVerdict]


def observe(question: Question, marked: Sequence[MarkedPart]) -> Observation | None:
    """Return what is true of the answers in every part that fails; None where nothing was answered, or nothing fails.

    An observation is computed from the answers and from torch's, so it is true, whatever the student did.

    Args:
        question: what was asked.
        marked: for each part its inputs, the answer, the expected value and the verdict.
    """
    answered = [part for part in marked if part[-1].outcome is not Outcome.NO_ANSWER]
    failed = [verdict for *_, verdict in answered if not verdict.passed]
    if not failed or any(verdict.outcome is Outcome.NOT_ATTEMPTED for verdict in failed):
        return None
    asked = [Asked(v.part, v.public, given, answer, expected, v.passed) for given, answer, expected, v in answered]
    said = [*_what_they_share(question.tolerance, asked), which_parts_fail(asked)]
    sentences = [_sentence(words) for words in said if words]
    if not sentences:
        return Observation("", _by_the_message(answered))
    always = "In every part" if len(failed) == len(marked) else "In every answer that is wrong"
    if said[0]:
        sentences[0] = f"{always}, {said[0]}."
    return Observation(" ".join(sentences), next(words for words in said if words))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words[0].upper()}{words[1:]}."


def _by_the_message(marked: Sequence[MarkedPart]) -> str:
    """Return what the first failing part says, where that is the same for everybody who went wrong in this way."""
    _, answer, _, verdict = next(part for part in marked if not part[-1].passed)
    if answer is not None and answer.error is not None:
        return f"raises {answer.error.type}: {answer.error.message}"
    if verdict.public and verdict.difference is not None and verdict.difference.yours is None:
        return verdict.difference.reason.partition("\n")[0]
    return verdict.outcome.value if verdict.outcome is Outcome.NOTHING_RETURNED else ""


def _what_they_share(tolerance: Tolerance, asked: Sequence[Asked]) -> tuple[str, str]:
    """Return what relates one array to torch's in every failing part, and which arrays of an answer are wrong."""
    failed = [part for part in asked if not part.passed]
    answers = [_leaves(part, tolerance) for part in failed]
    if not all(answers):
        return "", ""
    names = [leaf.name for leaf in answers[0]]
    if any([leaf.name for leaf in leaves] != names for leaves in answers):
        return "", ""
    exchanged = _exchanged(answers)
    if exchanged:
        return exchanged, ""
    columns = {name: list(column) for name, column in zip(names, zip(*answers, strict=True), strict=True)}
    wrong = [name for name, column in columns.items() if any(leaf.is_wrong for leaf in column)]
    right = [name for name in names if name not in wrong]
    rest = f"right everywhere: {', '.join(right)}; wrong: {', '.join(wrong)}" if right and wrong else ""
    for name in wrong:
        phrase = _said(columns[name], asked, tolerance)
        if phrase:
            return _named(phrase, name, columns[name]), rest
    return "", rest


def _leaves(part: Asked, tolerance: Tolerance) -> list[Leaf] | None:
    if part.answer is None or part.answer.error is not None:
        return None
    return leaves_of(part.answer.value, part.expected, tolerance, part.given)


def _said(column: list[Leaf], asked: Sequence[Asked], tolerance: Tolerance) -> str:
    """Return the first phrase that holds for one array in every part that fails, and says something in one of them."""
    for fact in _FACTS:
        told = [dict(fact(leaf)) for leaf in column]
        for phrase in told[0]:
            if all(phrase in phrases for phrases in told[1:]) and any(phrases[phrase] for phrases in told):
                return phrase
    return _remembered(column, asked, tolerance)


def _remembered(column: list[Leaf], asked: Sequence[Asked], tolerance: Tolerance) -> str:
    """Return what is to be said of an array that does not follow its inputs, or ""."""
    if len(column) < 2 or all(leaf.is_like(column[0].torchs, leaf.torchs) for leaf in column):
        return ""
    if all(leaf.is_like(column[0].yours) for leaf in column):
        return "{all} is one and the same, whatever the inputs are"
    for part in asked:
        leaves = leaves_of(part.expected, part.expected, tolerance, part.given) or []
        right = next((leaf.torchs for leaf in leaves if leaf.name == column[0].name), None)
        if right is not None and all(leaf.is_like(right) for leaf in column):
            return f"{{all}} is the right one for the part “{part.name}”"
    return ""


def _exchanged(answers: list[list[Leaf]]) -> str:
    """Return which two arrays of an answer stand in each other's place, or ""."""
    names = [leaf.name for leaf in answers[0]]
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            pairs = [(leaves[first], leaves[second]) for leaves in answers]
            swapped = all(a.is_like(b.torchs) and b.is_like(a.torchs) for a, b in pairs)
            if swapped and any(a.clearly_wrong for a, _ in pairs):
                return f"{names[first]} and {names[second]} have changed places"
    return ""


def _named(phrase: str, name: str, column: list[Leaf]) -> str:
    called = name or "your result"
    number = all(leaf.yours.size == 1 for leaf in column)
    each = called if number else f"every entry of {called}"
    return phrase.replace("{each}", each).replace("{all}", called)
