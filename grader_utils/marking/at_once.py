"""Marks a solution where it stands: outside grading, in a notebook that somebody works on."""

from collections.abc import Callable

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import PRACTICE
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.verdict import Verdict
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.stored.store import right_answer

AT_HOME = b"a paper for nobody"
"""The seed outside grading: fixed, so that a notebook that runs today runs tomorrow."""


class FailedCheck(AssertionError):  # noqa: N818 (a student reads this name)
    """A check did not pass. It carries the verdict, and shows it in place of a traceback."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict_text(verdict))
        self.verdict = verdict

    def _render_traceback_(self) -> list[str]:
        if someone_is_looking():
            return [self.verdict.headline()]
        return [str(self)]


def mark_at_once(question_name: str, solution: Callable, kind: str) -> None:
    """Ask, mark and show the verdict; raise `FailedCheck` unless every part passes."""
    question = find(question_name)
    inputs = {kind: draw_paper(AT_HOME, [question_name]).parts(question_name, kind)}
    answers = {kind: {part: ask(solution, given) for part, given in inputs[kind].items()}}
    verdict = mark(question, inputs, Answers(answers), right_answer if kind == PRACTICE else expected_value)
    if verdict.passed or someone_is_looking():
        show(verdict)
    if not verdict.passed:
        raise FailedCheck(verdict)


def show(verdict: Verdict) -> None:
    """Show the verdict as HTML where that can be shown, and as text elsewhere."""
    from IPython.display import display

    display({"text/html": verdict_html(verdict), "text/plain": verdict_text(verdict)}, raw=True)


def someone_is_looking() -> bool:
    """Return whether the running cell was started from a notebook on a screen, which shows HTML.

    Such front ends name the cell in their request; what runs a notebook from a program (Validate, nbval, nbconvert)
    does not, and reads an error's text alone.
    """
    try:
        from IPython import get_ipython

        parent = get_ipython().kernel.get_parent("shell")
        return "cellId" in parent["metadata"]
    except (ImportError, AttributeError, KeyError, TypeError):
        return False
