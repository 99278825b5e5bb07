"""The instructor's solutions as functions, by question: what a notebook's checks hand over, without a kernel."""

import contextlib
import functools
from collections.abc import Callable
from unittest import mock

import matplotlib
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils import checks
from grader_utils.answering.paper import EXAM
from grader_utils.course.asked import questions_of
from grader_utils.demo.fill import right_answers


@functools.cache
def assignment_of() -> dict[str, str]:
    """Return the assignment that asks each question."""
    return {name: given for given in ASSIGNMENTS for name in questions_of(read_notebook(COURSE / "source" / given))}


@functools.cache
def reference_solutions(assignment: str) -> dict[str, Callable]:
    """Return the function that the right notebook hands to `exam`, by question."""
    source = read_notebook(COURSE / "source" / assignment)
    return solutions_with(assignment, right_answers(source))


def solutions_with(assignment: str, answers: dict[str, str]) -> dict[str, Callable]:
    """Return the function that each check hands to `exam`, by question, with `answers` in the solution cells.

    Args:
        assignment: its folder in source/.
        answers: what stands in the solution cells, by grade id; a cell without one is left out. A question is missing
            from the result when its check fails before it asks.
    """
    source = read_notebook(COURSE / "source" / assignment)
    matplotlib.use("agg")
    found: dict[str, Callable] = {}
    world: dict[str, object] = {}

    def keep(question: str, solution: Callable, kind: str) -> None:
        if kind == EXAM:
            found[question] = solution

    with contextlib.chdir(COURSE / "source" / assignment), mock.patch.object(checks, "_check", keep):
        for cell in source.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type != "code" or name is None:
                continue
            text = answers.get(name, "") if cell.metadata.nbgrader.solution else cell.source
            with contextlib.suppress(Exception):  # as when a notebook is graded, the next cell has its turn
                exec(compile(text, f"<{name}>", "exec"), world)
    return found
