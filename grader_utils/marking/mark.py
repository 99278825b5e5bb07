"""Marks the answers to one question: which parts passed, and which mistake the others look like."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from grader_utils.answering.answer import Answer, RaisedError
from grader_utils.answering.paper import EXAM, PRACTICE
from grader_utils.marking.causes import cause_of
from grader_utils.marking.compare import Difference
from grader_utils.marking.difference import difference_from
from grader_utils.marking.observing import MarkedPart, observe
from grader_utils.marking.recognize import recognize
from grader_utils.marking.verdict import Outcome, PartVerdict, Verdict
from grader_utils.messages import in_each_language, say, to_say
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.expected import Raises
from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS, Part, Question

_NOTHING_FOR_ERROR = to_say("These inputs do not fit: a {error} is asked for, and your code returned nothing.")
_VALUE_FOR_ERROR = to_say("These inputs do not fit: a {error} is asked for, and your code returned a value.")

Inputs = Mapping[str, Mapping[str, dict[str, Any]]]


@dataclass(frozen=True)
class Answers:
    """The answers to one question, by kind (practice, exam) and part.

    `missing` says, where it is known, why a part may have no answer.
    """

    by_kind: Mapping[str, Mapping[str, Answer]]
    missing: str = ""


def mark(
    question: Question,
    inputs: Inputs,
    answers: Answers,
    right: Callable[[Question, dict[str, Any]], Any] = expected_value,
) -> Verdict:
    """Return the verdict on `answers`.

    Args:
        question: what was asked.
        inputs: by kind (practice, exam) and part: what the solution was given. Every part in it is marked.
        answers: what the solution did; a part without an answer earns nothing.
        right: returns the right answer to a question, from a part's inputs.
    """
    verdicts, marked = [], []
    parts = {(kind == PRACTICE, part.name): part for kind in (PRACTICE, EXAM) for part in question.parts(kind)}
    for kind in (PRACTICE, EXAM):
        for name, given in inputs.get(kind, {}).items():
            answer = answers.by_kind.get(kind, {}).get(name)
            expected = right(question, given)
            outcome, difference = _judge(question, parts[kind == PRACTICE, name], answer or answers.missing, expected)
            verdict = PartVerdict(name, outcome, difference, public=kind == PRACTICE)
            verdicts.append(verdict)
            marked.append((given, answer, expected, verdict))
    mistake = recognize(question, marked)
    if mistake:
        return Verdict(question.name, tuple(verdicts), mistake.name, say(mistake.hint))

    def why(part: MarkedPart) -> str:
        _, answer, expected, verdict = part
        _, difference = _judge(question, parts[verdict.public, verdict.part], answer or answers.missing, expected)
        return difference.reason if difference else ""

    seen = observe(question, marked, why)
    if seen is None:
        return Verdict(question.name, tuple(verdicts))
    group = in_each_language(seen.group) if inputs.get(EXAM) else {}  # only a class report reads it
    return Verdict(question.name, tuple(verdicts), observation=seen.says, group=group)


def _judge(question: Question, part: Part, answer: Answer | str, expected: Any) -> tuple[Outcome, Difference | None]:
    if isinstance(answer, str):
        reason = answer or say("It stopped before this part, or ran out of time.")
        return Outcome.NO_ANSWER, Difference(" ".join((say("Your code gave no answer."), reason)))
    if answer.error is not None and answer.error.type == "NotImplementedError":
        outcome = Outcome.RAISED if answer.error.clues.get("unfinished") else Outcome.NOT_ATTEMPTED
        return outcome, _unwritten(answer.error)
    if isinstance(expected, Raises):
        difference = _compare_error(answer, expected)
    elif answer.error is not None:
        return Outcome.RAISED, Difference(_error_reason(answer))
    elif answer.value is None:
        return Outcome.NOTHING_RETURNED, Difference(say("Your code returns None. Is a `return` missing?"))
    else:
        difference = difference_from(answer.value, expected, question.tolerance)
    difference = difference or _broken_requirement(part, answer)
    return (Outcome.WRONG, difference) if difference else (Outcome.PASSED, None)


def _broken_requirement(part: Part, answer: Answer) -> Difference | None:
    if part.requires == INPUTS_UNCHANGED and answer.changed:
        changed = ", ".join(answer.changed)
        reason = say("The value is right, but your code changed its input {names}.", names=changed)
        return Difference(reason, breaks=INPUTS_UNCHANGED)
    if part.requires == NO_WARNINGS and answer.warnings:
        return Difference(
            say("The value is right, but NumPy warned: {warning}.", warning=answer.warnings[0]), breaks=NO_WARNINGS
        )
    return None


def _compare_error(answer: Answer, expected: Raises) -> Difference | None:
    name = expected.error.__name__
    if answer.error is None:
        return Difference(say(_NOTHING_FOR_ERROR if answer.value is None else _VALUE_FOR_ERROR, error=name))
    if not answer.error.is_a(name):
        return Difference(" ".join((say("A {error} is asked for.", error=name), _error_reason(answer))))
    missing = expected.missing_from(answer.error.message)
    if not missing:
        return None
    reason = say("Your {error} is right, but its message does not name {missing}.", error=name, missing=missing)
    braces = say("Braces stand in it: is the `f` in front of the quotes missing?")
    return Difference(f"{reason} {braces}" if "{" in answer.error.message else reason)


def _error_reason(answer: Answer) -> str:
    error = answer.error
    lines = [
        say("Your code raised {error}: {message}", error=error.type, message=error.message),
        say("in the line:  {code}", code=error.code) if error.code else "",
        cause_of(error),
    ]
    return "\n".join(filter(None, lines))


def _unwritten(error: RaisedError) -> Difference:
    """Return what to say of `raise NotImplementedError()`: somebody may have written an answer beside it."""
    function = error.clues.get("function", "")
    if error.clues.get("unfinished"):
        reason = say(
            "`raise NotImplementedError()` still stands in `{function}`, beside your code. Delete that line.",
            function=function,
        )
        return Difference(reason)
    if not function:
        return Difference(say("Nothing is written here yet."))
    reason = say(
        "`{function}` still holds `raise NotImplementedError()`: nothing behind that line runs.", function=function
    )
    return Difference(reason, unwritten=function.partition(".")[0])
