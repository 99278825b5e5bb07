"""Marks a solution where it stands: outside grading, in a notebook that somebody works on."""

from collections.abc import Callable, Mapping

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import PRACTICE
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.draw import draw_parts
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.rest_of_cell import later_failures
from grader_utils.marking.stands_on import as_it_is_now, beneath, stands_on
from grader_utils.marking.verdict import Verdict
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.stored.store import right_answer

AT_HOME = b"a paper for nobody"
"""The seed outside grading: fixed, so that a notebook that runs today runs tomorrow."""


class FailedCheck(AssertionError):  # noqa: N818 (a student reads this name)
    """Checks did not pass. It carries their verdicts, and shows them in place of a traceback."""

    def __init__(self, *verdicts: Verdict) -> None:
        super().__init__("\n\n".join(map(verdict_text, verdicts)))
        self.verdicts = verdicts

    def _render_traceback_(self) -> list[str]:
        if someone_is_looking():
            return [verdict.headline() for verdict in self.verdicts]
        return [str(self)]


def mark_at_once(question_name: str, solution: Callable, kind: str, handed_over: Mapping[str, Callable]) -> None:
    """Ask, mark and show the verdict; raise `FailedCheck` unless every part passes.

    Checks below this one in the same cell run before it raises, and the error carries those that fail as well.

    Args:
        question_name: the question's name.
        solution: what is asked.
        kind: `PRACTICE` or `EXAM`.
        handed_over: what checks have had so far, by question: this solution may stand on theirs.
    """
    verdict = _verdict(question_name, solution, kind)
    if not verdict.passed:
        verdict = _explained_from_beneath(verdict, handed_over)
    if verdict.passed or someone_is_looking():
        show(verdict)
    if not verdict.passed:
        later = later_failures(FailedCheck)
        raise FailedCheck(verdict, *(other for failure in later for other in failure.verdicts))


def _verdict(question_name: str, solution: Callable, kind: str) -> Verdict:
    question = find(question_name)
    inputs = {kind: draw_parts(AT_HOME, question_name, kind)}
    answers = {kind: {part: ask(solution, given) for part, given in inputs[kind].items()}}
    return mark(question, inputs, Answers(answers), right_answer if kind == PRACTICE else expected_value)


def _explained_from_beneath(verdict: Verdict, handed_over: Mapping[str, Callable]) -> Verdict:
    """Return a failed verdict, which says so where code that it runs fails a check of its own, asked once more."""
    if verdict.question not in handed_over:
        return verdict
    for other, names in beneath(verdict.question, handed_over).items():
        found = _verdict(other, as_it_is_now(handed_over[other]), PRACTICE)
        noted = None if found.passed else stands_on(verdict, names, [found])
        if noted is not None:
            return noted
    return verdict


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
