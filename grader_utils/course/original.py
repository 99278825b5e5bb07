"""The instructor's version of a notebook, from which submissions are mended."""

import copy
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearOutput, ComputeChecksums, LockCells
from nbgrader.utils import is_grade, is_locked, is_solution, is_task

from grader_utils.course.slips import ClearSolutionsLeaveSlips
from grader_utils.failure import ExpectedFailure

VALID_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
"""What nbformat accepts as the id of a cell."""


MENDED_ID = "mended"
"""Kept for the cell that tells what was mended."""


class UnusableSource(ExpectedFailure):
    """A notebook in source/ cannot be used; the message says why and what to do."""


def read_original(path: Path, translate: Callable[[NotebookNode], NotebookNode] | None = None) -> NotebookNode:
    """Return `original_notebook` of the notebook at `path`.

    Args:
        path: of a notebook in source/.
        translate: puts it into another language before.

    Raises:
        UnusableSource: the file holds no notebook, or nbgrader cannot clear its solutions.
    """
    try:
        source = nbformat.read(path, as_version=4)
    except Exception as error:  # whatever nbformat stumbles over, it lies in the file
        why = str(error).partition("\n")[0]
        raise UnusableSource(
            f"{path} cannot be read as a notebook: {why}. Restore it from git or a backup, then run the same command "
            "again."
        ) from error
    try:
        return original_notebook(translate(source) if translate else source)
    except (RuntimeError, ValueError) as error:  # the markers of a solution or a slip
        raise UnusableSource(f"{path} cannot be used: {error}. Mend it, then run the same command again.") from error


def original_notebook(source: NotebookNode) -> NotebookNode:
    """Return the version of `source` that submissions are mended from, in nbformat 4.5.

    It is what `nbgrader generate_assignment` saves in the gradebook: solutions cleared and slips shown, as students
    get them, and hidden tests still in. `source` itself stays as it is.
    """
    notebook, resources = copy.deepcopy(source), {}
    for preprocessor in (LockCells, ClearSolutionsLeaveSlips, ClearOutput, ComputeChecksums):
        notebook, resources = preprocessor().preprocess(notebook, resources)
    _give_ids(notebook)
    return notebook


def released_sources(original: NotebookNode) -> dict[str, str]:
    """Return the text of each graded cell as students got it, hidden tests and mark schemes taken out, by grade id."""
    graded = NotebookNode(cells=[NotebookNode(cell) for cell in graded_cells(original)], metadata=NotebookNode())
    for preprocessor in (ClearHiddenTests, ClearMarkScheme):
        preprocessor().preprocess(graded, {})
    return {grade_id(cell): cell.source for cell in graded.cells}


def graded_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells of an instructor's notebook that nbgrader knows by name: solutions, checks, locked cells."""
    return [cell for cell in notebook.cells if is_grade(cell) or is_solution(cell) or is_locked(cell) or is_task(cell)]


def grade_id(cell: NotebookNode) -> str:
    """Return nbgrader's name of one of the `graded_cells`."""
    return cell.metadata.nbgrader["grade_id"]


def unused_id(wanted: str, taken: Iterable[str]) -> str:
    """Return a valid cell id that is not in `taken`: `wanted`, if it can be one, or `cell-1`, `cell-2`, ..."""
    if VALID_ID.fullmatch(wanted) and wanted not in taken:
        return wanted
    number = 1
    while f"cell-{number}" in taken:
        number += 1
    return f"cell-{number}"


def _give_ids(notebook: NotebookNode) -> None:
    """Notebooks before nbformat 4.5 have no cell ids."""
    taken = {MENDED_ID}
    for cell in notebook.cells:
        cell.id = unused_id(str(cell.get("id", cell.metadata.get("nbgrader", {}).get("grade_id", ""))), taken)
        taken.add(cell.id)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
