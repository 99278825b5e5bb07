"""What a marked notebook says of its cells, as nbgrader reads it."""

from nbformat import NotebookNode
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from grader_utils.course.original import grade_id


def scores_in(notebook: NotebookNode) -> dict[str, float | None]:
    """Return the score of each graded cell by grade id; None where a person has to give the mark."""
    return {grade_id(cell): determine_grade(cell)[0] for cell in notebook.cells if is_grade(cell)}


def comments_in(notebook: NotebookNode) -> dict[str, str | None]:
    """Return nbgrader's automatic comment on each answer by grade id; None where something was written."""
    return {grade_id(cell): _comment(cell) for cell in notebook.cells if is_solution(cell) or is_task(cell)}


def _comment(cell: NotebookNode) -> str | None:
    untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
    return "No response." if untouched and not is_task(cell) else None
