"""What the hidden tests of the stock course import: they ask and mark in the student's kernel, with torch.

This is how a course on stock nbgrader has to do it. The questions, the papers and the marking are the course's own,
so that the grades can be compared one by one.
"""

import contextlib
import io
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import torch  # noqa: F401 (in every kernel: this is what marking inside it takes)
from IPython import get_ipython

from grader_utils import checks
from grader_utils.answering.answer import Answer, ask
from grader_utils.answering.paper import Paper
from grader_utils.marking.at_once import show
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find

PAPER = Path.cwd() / "marked_inside"

_asked: dict[int, dict[str, dict[str, dict[str, Answer]]]] = defaultdict(dict)
"""The answers by the number of the cell's run, question, kind and part: a cell that fails leaves nothing behind."""


class NoPoints(AssertionError):  # noqa: N818 (named as the course's own grading names it)
    """Nothing in this cell is right."""


def points(most: float) -> float | None:
    """Mark what this cell asked, and say it as nbgrader reads it: a number for some of the points, None for all.

    Raises:
        NoPoints: no part is right.
    """
    inputs = Paper.find(PAPER).inputs
    asked = _asked[get_ipython().execution_count]
    with _quiet():
        verdicts = [mark(find(name), inputs[name], Answers(answers)) for name, answers in asked.items()]
    for verdict in verdicts:
        show(verdict)
    scores = [verdict.score() for verdict in verdicts]
    passed, total = sum(right for right, _ in scores), sum(parts for _, parts in scores)
    if passed == 0:
        raise NoPoints(verdicts[0].headline())
    return None if passed == total else most * passed / total


def _ask(question: str, solution: Callable, kind: str) -> None:
    parts = Paper.find(PAPER).parts(question, kind)
    with _quiet():
        answers = {part: ask(solution, inputs) for part, inputs in parts.items()}
    _asked[get_ipython().execution_count].setdefault(question, {})[kind] = answers


def _quiet() -> contextlib.AbstractContextManager:
    """Keep what a right solution says on stderr out of the cell: stock nbgrader would give it no points."""
    return contextlib.redirect_stderr(io.StringIO())


checks._check = _ask  # what the checks hand over is asked here; what is practised earns nothing
practice, exam = checks.practice, checks.exam
