"""`practice` and `exam`: how a notebook hands a solution over.

With a paper in the folder in which the notebook was started, somebody is grading: both only seal the answers. Without
one, both mark at once and raise when a part fails; and what passes a practice is noted on the student's card.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.answering.sheet import Sheet
from grader_utils.environment import EXAM_FOLDER
from grader_utils.messages import say

_WRITTEN_BELOW: Any = object()
"""Stands for a solution that is not an argument: it stands below `@practice(...)`, or `practice` had it before."""

_handed_over: dict[str, Callable] = {}
"""What `practice` took last, by question: the exam of a question asks the very same."""


@dataclass(frozen=True)
class HandsOver:
    """Written above a function, hands it over at once; the function's name keeps what it stood for before.

    A check may so put a function of its own between a question and a student's class, whatever names the student uses.
    """

    question: str
    for_show: bool = False

    def __call__(self, solution: Callable) -> Any:
        """Check `solution` and return what its name shall stand for."""
        practice(self.question, solution, for_show=self.for_show)
        return getattr(solution, "__globals__", {}).get(getattr(solution, "__name__", ""), solution)

    def __repr__(self) -> str:
        call = f"practice({self.question!r}"
        return say(
            "Nothing is checked yet. Write @{call}) above a function, or hand one over: {call}, your_function)",
            call=call,
        )


def practice(question: str, solution: Callable = _WRITTEN_BELOW, *, for_show: bool = False) -> HandsOver | None:
    """Check `solution` on the public parts of `question` and show the verdict.

    Args:
        question: the question's name.
        solution: called with copies of each part's inputs, by position. Without it, `practice` is written above a
            function as `@practice("name")`, which checks that function and leaves no name behind.
        for_show: True for an example, which does not count on the student's card.

    Raises:
        AssertionError: a part failed; it carries the verdict.
        LookupError: there is no such question.
    """
    if solution is _WRITTEN_BELOW:
        return HandsOver(question, for_show)
    _handed_over[question] = solution
    try:
        marked_here = _check(question, solution, PRACTICE)
    except AssertionError as failed:
        from grader_utils.progress.further_help import show_further_help

        show_further_help(question, failed)
        raise
    if marked_here and not for_show:
        from grader_utils.progress.note import note_pass
        from grader_utils.progress.solutions import offer_solution

        note_pass(question)
        offer_solution(question)
    return None


def exam(question: str, solution: Callable = _WRITTEN_BELOW) -> None:
    """Check the unseen parts of `question`: the same as `practice`, on inputs that nobody knows.

    Args:
        question: the question's name.
        solution: what is asked; without it, what `practice` of this question had last.

    Raises:
        AssertionError, LookupError: as `practice` does; LookupError also where there is nothing to ask.
    """
    if solution is _WRITTEN_BELOW:
        if question not in _handed_over:
            raise LookupError(
                say(
                    "Nothing was handed over for {question}. Call practice({question}, ...) first.",
                    question=repr(question),
                )
            )
        solution = _handed_over[question]
    _check(question, solution, EXAM)


def _check(question: str, solution: Callable, kind: str) -> bool:
    """Return True where the solution was marked at once, and passed; False where somebody is grading."""
    paper = Paper.find(Path(os.environ.get(EXAM_FOLDER, ".")), question)  # a notebook may change its folder
    if paper is None:
        from grader_utils.marking.at_once import mark_at_once  # brings the questions, which no graded kernel loads

        mark_at_once(question, solution, kind, _handed_over)
    else:
        _seal(paper, question, solution, kind)
    return paper is None


def _seal(paper: Paper, question: str, solution: Callable, kind: str) -> None:
    answers = {}
    try:
        for part, inputs in paper.parts(question, kind).items():
            answers[part] = ask(solution, inputs)
    finally:  # when time runs out, the parts that were answered still count
        Sheet(paper.id, question, kind, answers).seal()
