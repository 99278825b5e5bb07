"""The notebooks that the class hands in, and the same ones as a grader runs them."""

import copy

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from nbgrader.utils import is_grade, is_solution

from bench.submissions import SLOW, Submission
from grader_utils.demo.fill import fill, right_answers
from grader_utils.demo.students import BLANK, HALF

SLOW_CELL = """# What is the sum of all squares below 4 000 000? It takes about half a second.
total = 0
for number in range(4_000_000):
    total += number * number
print(total)
"""


def submitted(submission: Submission, source: NotebookNode, released: NotebookNode) -> NotebookNode:
    """Return the notebook of a submission, from the instructor's version and the student version."""
    notebook = fill(released, _answers(submission, source))
    if submission.kind == SLOW:
        notebook.cells.append(new_code_cell(SLOW_CELL, id="my-own-cell"))
    return notebook


def with_hidden_tests(notebook: NotebookNode, source: NotebookNode) -> NotebookNode:
    """Return a copy of a submission's notebook with the instructor's checks, as every way of grading restores them."""
    notebook = copy.deepcopy(notebook)
    checks = {cell.metadata.nbgrader.grade_id: cell.source for cell in source.cells if _is_check(cell)}
    for cell in filter(_is_check, notebook.cells):
        cell.source = checks[cell.metadata.nbgrader.grade_id]
    return notebook


def _answers(submission: Submission, source: NotebookNode) -> dict[str, str]:
    right = right_answers(source)
    if submission.kind == BLANK:
        return {}
    if submission.kind == HALF:
        return dict(list(right.items())[: len(right) // 2])
    return right | {file.cell: file.source for file in submission.mistakes}


def _is_check(cell: NotebookNode) -> bool:
    return is_grade(cell) and not is_solution(cell)
