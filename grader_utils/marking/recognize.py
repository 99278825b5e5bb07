"""Recognizes the mistake that explains a whole answer, right parts and wrong ones alike."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from grader_utils.answering.answer import Answer
from grader_utils.marking.classify import shows
from grader_utils.marking.compare import compare
from grader_utils.marking.difference import difference_from
from grader_utils.marking.evaluate import mistaken_value
from grader_utils.marking.same_error import same_error
from grader_utils.marking.separate import same_sides
from grader_utils.marking.verdict import Outcome, PartVerdict
from grader_utils.questions.expected import LossCurve, NetworkWith, Raises, Separates
from grader_utils.questions.expected_figures import Figure
from grader_utils.questions.question import Mistake, Question
from grader_utils.questions.tolerance import Tolerance

MarkedPart = tuple[dict[str, Any], Answer | None, Any, PartVerdict]


def recognize(question: Question, marked: Sequence[MarkedPart]) -> Mistake | None:
    """Return the first known mistake that predicts every answer, or None.

    A hint that does not fit is worse than none: a mistake is named only when the formula that makes it gives what
    the student's code gave on every part, and a wrong result on at least one.

    Args:
        question: what was asked.
        marked: for each part its inputs, the answer, the expected value and the verdict.
    """
    failed = [verdict for *_, verdict in marked if not verdict.passed]
    answered = all(verdict.outcome in (Outcome.WRONG, Outcome.RAISED) for verdict in failed)
    if not failed or not answered:
        return None
    for mistake in question.mistakes:
        explains = _breaks_only(mistake, marked) if mistake.breaks else _predicts_all(question, mistake, marked)
        if explains:
            return mistake
    return None


def _predicts_all(question: Question, mistake: Mistake, marked: Sequence[MarkedPart]) -> bool:
    blamed = False
    own_words = any(isinstance(expected, Raises) for _, _, expected, _ in marked)
    for given, answer, expected, verdict in marked:
        mistaken = mistaken_value(mistake, given)
        if isinstance(mistaken, NetworkWith):  # by luck, such a network may get all of a few rows right
            if not verdict.passed and (answer.error is not None or not shows(answer.value, mistaken, expected)):
                return False
            blamed = blamed or not verdict.passed
            continue
        if not _predicts(mistaken, answer, expected, question.tolerance, own_words):
            return False
        blamed = blamed or (
            not verdict.passed
            and _is_wrong(mistaken, expected, question.tolerance)
            and not _lacks_words_only(answer, expected, question.tolerance)
        )
    return blamed


def _predicts(mistaken: Any, answer: Answer, expected: Any, tolerance: Tolerance, own_words: bool) -> bool:
    if isinstance(mistaken, Exception):
        return answer.error is not None and same_error(answer.error, mistaken, own_words)
    if answer.error is not None or not isinstance(mistaken, np.ndarray | tuple | dict | Figure):
        return False
    if _leaves_out(mistaken, answer.value, expected):
        return False
    if isinstance(expected, Separates):  # numbers differ from student to student; the truth table is what they share
        return same_sides(answer.value, mistaken, expected)
    if isinstance(mistaken, Figure):  # a mistake is in what is drawn: many a first figure has no title
        mistaken = mistaken.as_mistake()
    wanted = LossCurve(mistaken) if isinstance(expected, LossCurve) else mistaken
    return difference_from(answer.value, wanted, tolerance) is None


def _lacks_words_only(answer: Answer, expected: Any, tolerance: Tolerance) -> bool:
    """Return whether a figure shows all that is asked for, so that only its title, a label or its legend is wrong."""
    if not isinstance(expected, Figure):
        return False
    return difference_from(answer.value, expected.without_words(), tolerance) is None


def _leaves_out(mistaken: Any, value: Any, expected: Any) -> bool:
    """Return whether the mistake is silent about something that was asked for and that the student gave."""
    if not all(isinstance(fields, dict) for fields in (mistaken, value, expected)):
        return False
    return any(name in value and name not in mistaken for name in expected)


def _is_wrong(mistaken: Any, expected: Any, tolerance: Tolerance) -> bool:
    """Return whether the mistake's own result is wrong, so that it can be why the student's is."""
    if isinstance(expected, Raises):
        return not isinstance(mistaken, expected.error) or bool(expected.missing_from(str(mistaken)))
    if isinstance(expected, (np.ndarray, tuple, dict)) and not isinstance(mistaken, Exception):
        return compare(mistaken, expected, tolerance) is not None
    return True


def _breaks_only(mistake: Mistake, marked: Sequence[MarkedPart]) -> bool:
    """Return whether every failure is a right value that breaks the requirement of `mistake`."""
    return all(
        verdict.passed or (verdict.difference is not None and verdict.difference.breaks == mistake.breaks)
        for *_, verdict in marked
    )
