"""`practice` and `exam`: how a notebook hands a solution over.

With a paper in the folder in which the notebook was started, somebody is grading: both only record. Without one, both
mark at once and raise when a part fails; and what passes a practice is noted on the student's card.
"""

import os
from collections.abc import Callable
from pathlib import Path

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.answering.sheet import Sheet
from grader_utils.environment import EXAM_FOLDER


def practice(question: str, solution: Callable, *, for_show: bool = False) -> None:
    """Check `solution` on the public parts of `question` and show the verdict.

    Args:
        question: the question's name.
        solution: called with copies of each part's inputs, by name.
        for_show: True for an example, which does not count on the student's card.

    Raises:
        AssertionError: a part failed; it carries the verdict.
        LookupError: there is no such question.
    """
    marked_here = _check(question, solution, PRACTICE)
    if marked_here and not for_show:
        from grader_utils.progress.note import note_pass

        note_pass(question)


def exam(question: str, solution: Callable) -> None:
    """Check `solution` on the unseen parts of `question`: the same as `practice`, on inputs that nobody knows."""
    _check(question, solution, EXAM)


def _check(question: str, solution: Callable, kind: str) -> bool:
    """Return True where the solution was marked at once, and passed; False where somebody is grading."""
    paper = Paper.find(Path(os.environ.get(EXAM_FOLDER, ".")), question)  # a notebook may change its folder
    if paper is None:
        from grader_utils.marking.at_once import (
            mark_at_once,
        )  # brings torch, which a graded kernel never needs

        mark_at_once(question, solution, kind)
    else:
        _record(paper, question, solution, kind)
    return paper is None


def _record(paper: Paper, question: str, solution: Callable, kind: str) -> None:
    answers = {}
    try:
        for part, inputs in paper.parts(question, kind).items():
            answers[part] = ask(solution, inputs)
    finally:  # when time runs out, the parts that were answered still count
        Sheet(paper.id, question, kind, answers).seal()
