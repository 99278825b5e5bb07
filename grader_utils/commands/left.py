"""`course left`: a student who has left the course stays away from grading, reports and grade files."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import did_you_mean


class NoSuchStudent(ExpectedFailure):
    """The gradebook knows no such student; the message says who may be meant."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "left", "leave a former student out of grading, reports and grade files")
    parser.add_argument("student", metavar="STUDENT", help="who has left")
    parser.add_argument("--back", action="store_true", help="the student is back")
    parser.set_defaults(run=lambda course, options: student_left(course, options.student, not options.back))


def student_left(root: Path, student: str, left: bool) -> int:
    """Note that a student has left the course at `root`, or is back, and return the exit status.

    What was handed in and graded stays where it is.

    Raises:
        NoSuchStudent: the gradebook knows no such student.
        UnusableGradebook: the gradebook cannot be read or written.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook
    from grader_utils.inert import for_terminal

    course = CourseFolder(root)
    with term_gradebook(course) as gradebook:
        students = {*gradebook.students(), *gradebook.who_left()}
        if student not in students:
            meant = did_you_mean(student, students)
            raise NoSuchStudent(f"The gradebook knows no student {for_terminal(student)}.{meant}")
        gradebook.set_left(student, left)
    where = "is left out of grading, reports and grade files" if left else "is in the course again"
    print(f"{student} {where}.")
    return 0
