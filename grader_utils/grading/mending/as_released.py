"""Tells what the instructor changed from what the student did: each released cell carries a checksum of nbgrader's."""

import ast

from nbformat import NotebookNode
from nbgrader.utils import compute_checksum

from grader_utils.grading.mending.submitted_cells import SubmittedCell

_LONGEST_STUB = 5_000


def is_as_released(submitted: SubmittedCell) -> bool:
    """Return whether a cell has the text and the settings with which it was released, in whatever version."""
    return submitted.source is not None and _checksum(submitted, submitted.source) == _claimed(submitted)


def is_stub(code: str) -> bool:
    """Return whether code says of itself that it is not written: no function in it does more than to raise that."""
    if "NotImplementedError" not in code or len(code) > _LONGEST_STUB:
        return False
    try:
        return all(map(_does_nothing, ast.parse(code).body))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def is_of_another_version(submitted: SubmittedCell, cell: NotebookNode, released: str) -> bool:
    """Return whether a cell comes from another version of the assignment than today's.

    Its checksum is of the text that was handed out, which an answer has replaced; so it says this of answers, too.

    Args:
        submitted: the cell as it was handed in.
        cell: the instructor's of today.
        released: the text of that cell as students get it.
    """
    today = compute_checksum(NotebookNode(cell_type=cell.cell_type, source=released, metadata=cell.metadata))
    return _claimed(submitted) not in (None, today)


def _does_nothing(step: ast.stmt) -> bool:
    if isinstance(step, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return all(map(_does_nothing, step.body))
    if isinstance(step, ast.Raise):
        return "NotImplementedError" in ast.unparse(step)
    is_text = isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)
    return is_text or isinstance(step, (ast.Pass, ast.Import, ast.ImportFrom))


def _claimed(submitted: SubmittedCell) -> str | None:
    claimed = submitted.settings.get("checksum")
    return claimed if isinstance(claimed, str) else None


def _checksum(submitted: SubmittedCell, source: str) -> str:
    settings = NotebookNode(nbgrader=NotebookNode(submitted.settings))
    try:
        return compute_checksum(NotebookNode(cell_type=submitted.cell_type, source=source, metadata=settings))
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError):  # settings that nbgrader does not write
        return ""
