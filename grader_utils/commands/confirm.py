"""`course confirm`: lets marks that people gave stand where a regrade asks for another look, many at once."""

import argparse
from collections import Counter
from pathlib import Path

from grader_utils.commands import named_students
from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure, check_assignments
from grader_utils.inert import for_terminal
from grader_utils.phrasing import did_you_mean, plural


class NothingToConfirm(ExpectedFailure):
    """What was named is not there; the message says what is."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "confirm", "let marks stand that wait for another look after a regrade")
    parser.add_argument("assignment", metavar="ASSIGNMENT", help="which assignment")
    parser.add_argument("--cell", action="append", default=[], metavar="CELL", help="only this cell; may be repeated")
    named_students.add_option(parser)
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    return confirm_marks(course, options.assignment, options.student, options.cell)


def confirm_marks(root: Path, assignment: str, students: list[str], cells: list[str]) -> int:
    """Confirm the marks of `assignment` that wait for another look, and return the exit status.

    A cell to which nobody has given a mark yet goes on waiting for one.

    Args:
        root: the course's folder.
        assignment: which assignment.
        students: whose marks; everybody's when empty.
        cells: of which cells, by their names in nbgrader; of all when empty.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        NothingToConfirm: there is no such cell, or nothing by such a student.
        UnusableGradebook: the gradebook cannot be read or written.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook

    course = CourseFolder(root)
    check_assignments([assignment], course.assignments())
    with term_gradebook(course) as gradebook:
        known = {cell for book in gradebook.points(assignment).values() for cell in book}
        if unknown := sorted(set(cells) - known):
            raise NothingToConfirm(f"{assignment} has no cell {unknown[0]}. There are: {', '.join(sorted(known))}.")
        came = gradebook.marks(assignment)
        if unknown := sorted(set(students) - set(came)):
            meant = did_you_mean(unknown[0], came)
            raise NothingToConfirm(f"{assignment} has no marks of {for_terminal(unknown[0])}.{meant}")
        confirmed = gradebook.confirm(assignment, students, cells)
    for cell, count in sorted(Counter(cell for _, cell in confirmed).items()):
        print(f"{assignment} {cell}: {plural(count, 'mark')} confirmed")
    if not confirmed:
        print(f"No mark of {assignment} waits for another look.")
    return 0
