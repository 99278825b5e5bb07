"""Lets nobody into the gradebook whose id could do harm where it is shown, whichever command would add them."""

from typing import Any

from nbgrader.api import Student
from sqlalchemy import event

from grader_utils.course.student_ids import problem_with
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.gradebook.student_commands import mend_student_commands
from grader_utils.inert import for_terminal


class RefusedStudent(ExpectedFailure):
    """This cannot be the id of a student; the message says why, and what to do."""


def check_student(student: str) -> None:
    """Raise RefusedStudent when `student` cannot be the id of a student."""
    if problem := problem_with(student):
        raise RefusedStudent(f"'{for_terminal(student)}' cannot be the id of a student: {problem}. Choose another id.")


def guard_gradebook() -> None:
    """Have every new row of a student checked in this process; rows that are there already are read as before.

    nbgrader's own commands say in words what is refused, and read the lists that spreadsheets save.
    """
    if not event.contains(Student, "init", _check_new):
        event.listen(Student, "init", _check_new)
    mend_student_commands()


def _check_new(_student: Student, _args: tuple, values: dict[str, Any]) -> None:
    check_student(str(values.get("id") or ""))
