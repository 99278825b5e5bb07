"""Restores a submission from the instructor's version, so that what runs is the assignment with the student's answers.

Nothing that a student hands in raises here: what is no notebook becomes a blank assignment that says why.
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.utils import is_solution

from grader_utils.course.original import grade_id, graded_cells, released_sources
from grader_utils.course.submission_file import Unreadable
from grader_utils.cpu_limit import OutOfTime, cpu_limit
from grader_utils.grading.mending.mended_notes import mended_cell, unreadable_cell
from grader_utils.grading.mending.restore import Restoration
from grader_utils.grading.mending.submitted_cells import read_submitted_cells
from grader_utils.messages import SAID_IN, say, to_say

_ANOTHER = to_say("it is another notebook, as none of its cells belongs to this assignment")
_EMPTY = to_say("it has no cells")
_TOO_LONG = to_say("it takes too long to read. Hand in a smaller one: few cells of your own, and short ones")
MOST_SECONDS = 20.0
"""What it may take of a processor to mend one notebook; the largest ones take two."""


@dataclass(frozen=True)
class Mended:
    """A notebook that is fit to run.

    Attributes:
        notebook: the instructor's cells with the student's answers, and the student's own cells; nbformat 4.5.
        notes: sentences that tell the student what was mended.
        unreadable: why nothing could be read, "" where it could. It ends the sentence "The notebook could not be
            read: ...".
    """

    notebook: NotebookNode
    notes: tuple[str, ...] = ()
    unreadable: str = ""


def mend(
    submitted: bytes, original: NotebookNode, notes_before: Sequence[str] = (), seconds: float = MOST_SECONDS
) -> Mended:
    """Return the submission, restored from the instructor's version.

    Args:
        submitted: what the student handed in, of any content.
        original: the instructor's version, from `original_notebook`; it is not changed.
        notes_before: what the student should read before the notes about the notebook.
        seconds: what it may take of a processor; all else is too long to read.
    """
    try:
        with cpu_limit(seconds):
            return _mend(submitted, original, notes_before)
    except Unreadable as why:
        return nothing_submitted(original, str(why), notes_before)
    except OutOfTime:
        return nothing_submitted(original, say(_TOO_LONG), notes_before)


def _mend(submitted: bytes, original: NotebookNode, notes_before: Sequence[str]) -> Mended:
    found, notes = read_submitted_cells(submitted)
    restoration = Restoration(found, original)
    if restoration.is_another_notebook:
        raise Unreadable(say(_ANOTHER if found else _EMPTY))
    cells = restoration.cells()
    notes = [*notes_before, *notes, *restoration.notes]
    return Mended(_notebook([mended_cell(notes), *cells] if notes else cells, original), tuple(notes))


def count_answers(submitted: bytes, original: NotebookNode, seconds: float = MOST_SECONDS) -> int | None:
    """Return how many answers in code a file holds, or in words, where the assignment asks for no code.

    Words may be an older version's. None is returned for what is no notebook of this assignment.
    """
    try:
        with cpu_limit(seconds):
            restoration = Restoration(read_submitted_cells(submitted)[0], original)
            return None if restoration.is_another_notebook else restoration.answers
    except (Unreadable, OutOfTime):
        return None


def nothing_submitted(original: NotebookNode, why: str, notes: Sequence[str] = ()) -> Mended:
    """Return the assignment without answers; its first cell says `why` nothing could be read, and `notes`."""
    return Mended(blank_assignment(original, unreadable_cell(why, notes)), tuple(notes), why)


def blank_assignment(original: NotebookNode, first: NotebookNode) -> NotebookNode:
    """Return the assignment without answers, behind the cell `first`."""
    cells, released = copy.deepcopy(original.cells), released_sources(original)
    for cell in graded_cells(NotebookNode(cells=cells)):
        if is_solution(cell):
            cell.source = released[grade_id(cell)]
    return _notebook([first, *cells], original)


def _notebook(cells: list[NotebookNode], original: NotebookNode) -> NotebookNode:
    kept = {key: original.metadata[key] for key in ("kernelspec", "language_info", SAID_IN) if key in original.metadata}
    notebook = new_notebook(cells=cells, metadata=copy.deepcopy(kept))
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook
