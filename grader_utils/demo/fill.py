"""Fills a student version the way a student does: cell by cell."""

import copy
import re
from collections.abc import Mapping

from nbformat import NotebookNode
from nbgrader.utils import is_solution

_MARKERS = re.compile(r"^\s*### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
_SLIP = re.compile(r"^\s*### BEGIN SLIP\n.*?### END SLIP\n?", re.MULTILINE | re.DOTALL)


def right_answers(source: NotebookNode) -> dict[str, str]:
    """Return the instructor's solutions by cell, without nbgrader's markers."""
    return {
        cell.metadata.nbgrader.grade_id: _MARKERS.sub("", _SLIP.sub("", cell.source)).strip("\n")
        for cell in source.cells
        if is_solution(cell)
    }


def fill(student_version: NotebookNode, answers: Mapping[str, str]) -> NotebookNode:
    """Return a copy of `student_version` with `answers` written into their cells; the others stay as released.

    Raises:
        KeyError: an answer names a cell that is no solution cell.
    """
    notebook = copy.deepcopy(student_version)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if is_solution(cell)}
    for name, text in answers.items():
        cells[name].source = text
    return notebook
