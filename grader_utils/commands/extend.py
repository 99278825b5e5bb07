"""`course extend`: gives one student more time, and sets the late penalty anew."""

import argparse
from datetime import timedelta
from pathlib import Path

from grader_utils.failure import ExpectedFailure, check_assignments
from grader_utils.phrasing import score_text


class CannotExtend(ExpectedFailure):
    """There is nothing to extend; the message says what to do."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = commands.add_parser("extend", help="give one student more time, and set the late penalty anew")
    parser.add_argument("assignment", metavar="ASSIGNMENT", help="which assignment")
    parser.add_argument("student", metavar="STUDENT", help="who has handed it in")
    parser.add_argument("--days", type=_days, required=True, metavar="N", help="counted from the due date; 0: none")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    return extend_deadline(course, options.assignment, options.student, options.days)


def _days(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 3650:
        raise argparse.ArgumentTypeError("must be 0 or more days, and no more than ten years")
    return number


def extend_deadline(root: Path, assignment: str, student: str, days: float) -> int:
    """Give `student` more time for `assignment` in the course at `root`, and return the exit status.

    Args:
        root: the course's folder.
        assignment: which assignment.
        student: who has handed it in.
        days: counted from the due date of all; 0 takes an extension back.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        RefusedStudent: this cannot be the id of a student.
        CannotExtend: the gradebook has no such submission, or the assignment has no due date, or one too late.
        UnusableGradebook: the gradebook cannot be read or written.
    """
    from nbgrader.api import MissingEntry

    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.course_gradebook import CourseGradebook
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors
    from grader_utils.grading.gradebook.student_gate import check_student

    course = CourseFolder(root)
    check_assignments([assignment], course.assignments())
    check_student(student)
    with gradebook_errors(course.db_url), CourseGradebook(course.db_url, course.course_id, course.config) as gradebook:
        try:
            due, penalty = gradebook.extend(student, assignment, timedelta(days=days))
        except MissingEntry as error:
            raise CannotExtend(
                f"The gradebook has no submission of {assignment} by {student} yet. Grade it first; an extension takes "
                "the penalty away afterwards."
            ) from error
        except OverflowError as error:
            raise CannotExtend(
                f"{assignment} would be due after the year 9999, which no date can be. Nothing was changed. "
                "Give --days a smaller number, or set an earlier due date with: "
                f'nbgrader db assignment add {assignment} --duedate="2026-03-02 18:00:00 UTC"'
            ) from error
    if due is None:
        raise CannotExtend(
            f"{assignment} has no due date. Set one with: "
            f'nbgrader db assignment add {assignment} --duedate="2026-03-02 18:00:00 UTC"'
        )
    print(f"{student}: {assignment} is due on {due:%Y-%m-%d %H:%M} UTC. Late penalty: {score_text(penalty)} points.")
    return 0
