"""Compares the instructor's version of an assignment with the one that the gradebook knows."""

from collections.abc import Mapping

from nbformat import NotebookNode

from grader_utils.course.original import grade_id, graded_cells
from grader_utils.failure import ExpectedFailure

Points = dict[str, float]
"""The points of each cell that nbgrader knows by name; 0 for solutions and locked cells."""


class StaleSource(ExpectedFailure):
    """source/ and the gradebook differ in their cells or points; the message says what to do."""


def check_source(assignment: str, originals: Mapping[str, NotebookNode], recorded: Mapping[str, Points]) -> None:
    """Compare the notebooks of an assignment, by name, with what the gradebook recorded of them.

    Raises:
        StaleSource: see there.
    """
    if {name: _points(original) for name, original in originals.items()} != recorded:
        raise StaleSource(
            f"source/{assignment} and the gradebook differ in their cells or points. Run `nbgrader generate_assignment "
            f"{assignment}`, or restore the version that was released; then grade again."
        )


def _points(original: NotebookNode) -> Points:
    cells = {grade_id(cell): cell.metadata.nbgrader for cell in graded_cells(original)}
    return {name: float(about.get("points", 0)) for name, about in cells.items()}
