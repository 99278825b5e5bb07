"""The code that a student wrote: the cells of a submission, without those that everybody was given."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.submission_file import Unreadable
from grader_utils.course.submissions import Submission
from grader_utils.grading.class_run.notebook_jobs import notebook_jobs
from grader_utils.grading.mending.submitted_cells import SubmittedCell, read_submitted_cells

MOST_CODE = 20_000
"""Characters of code that are compared of a submission; the longest assignment takes a few thousand."""


@dataclass(frozen=True)
class StudentCell:
    """A cell with a student's code: its grade id, "" where it is a cell of the student's own, and the code."""

    name: str
    code: str


def student_code(submission: Submission, source: AssignmentSource) -> list[StudentCell]:
    """Return the code of a submission, cell by cell; none of what cannot be read, and up to `MOST_CODE` characters."""
    given = {" ".join(code.split()) for code in source.codes}
    found, room = [], MOST_CODE
    for cell in _code_cells(submission, source):
        room -= len(cell.source)
        if room >= 0 and not _is_given(cell, given):
            found.append(StudentCell(cell.grade_id, _without_blanks(cell.source)))
    return found


def _code_cells(submission: Submission, source: AssignmentSource) -> Iterator[SubmittedCell]:
    for job in notebook_jobs(source, submission).values():
        try:
            cells, _ = read_submitted_cells(job.submitted)
        except Unreadable:
            continue
        yield from (cell for cell in cells if cell.cell_type == "code" and cell.source)


def _without_blanks(code: str) -> str:
    """Return code without spaces at the ends of its lines: over many of them a lexer takes the square of the time."""
    return "\n".join(line.rstrip() for line in code.split("\n"))


def _is_given(cell: SubmittedCell, given: set[str]) -> bool:
    locked = cell.settings.get("locked") is True and cell.settings.get("solution") is not True
    return locked or " ".join(cell.source.split()) in given
