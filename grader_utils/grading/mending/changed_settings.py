"""Says what of a graded cell's settings had been changed: its type, points, role and tags."""

from collections.abc import Mapping

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from grader_utils.grading.mending.as_released import is_as_released, is_of_another_version
from grader_utils.grading.mending.mended_notes import called
from grader_utils.grading.mending.submitted_cells import SubmittedCell
from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed

ROLE = ("grade", "solution", "locked", "task")
"""nbgrader's flags that say what a cell is there for."""

_NEVER_RUN = "skip-execution"
_TYPE, _POINTS, _ROLE = to_say("type"), to_say("points"), to_say("role")


def settings_notes(cell: NotebookNode, submitted: SubmittedCell, released: str) -> list[str]:
    """Return what the student reads of it, a clause each; nothing of what the instructor changed.

    Args:
        cell: the restored cell.
        submitted: the cell as it was handed in.
        released: the cell's text as students get it.
    """
    notes, changed = [], [] if submitted.cell_type == cell.cell_type else [_TYPE]
    if submitted.grade_id:  # a cell without one is noted with all others of its kind
        changed += _changed(cell, submitted.settings)
    instructors = is_of_another_version(submitted, cell, released) if is_solution(cell) else is_as_released(submitted)
    if changed and not instructors:
        notes.append(
            say(
                "{cell} had its {settings} changed, and has the instructor's again",
                cell=called(cell),
                settings=listed(map(say, changed)),
            )
        )
    if _NEVER_RUN in submitted.tags and _NEVER_RUN not in cell.metadata.get("tags", []):
        notes.append(say("{cell} was tagged `{tag}`; it runs all the same", cell=called(cell), tag=_NEVER_RUN))
    return notes


def _changed(cell: NotebookNode, settings: Mapping) -> list[str]:
    about = cell.metadata.nbgrader
    changed = [_POINTS] if is_grade(cell) and not _equal(settings.get("points"), about["points"]) else []
    if any(not _equal(settings.get(flag, False), about.get(flag, False)) for flag in ROLE):
        changed.append(_ROLE)
    return changed


def _equal(theirs: object, ours: object) -> bool:
    return isinstance(theirs, (bool, int, float)) and theirs == ours
