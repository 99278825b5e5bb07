"""`course extend`: gives students more time, one or a list of them, and sets late penalties anew."""

import argparse
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure, check_assignments
from grader_utils.phrasing import did_you_mean, plural

if TYPE_CHECKING:
    from grader_utils.grading.gradebook.term_gradebook import TermGradebook

_COLUMNS = ("assignment", "student", "days")
_LONGEST = 3650
_DUE_DATE = 'nbgrader db assignment add {} --duedate="2026-03-02 18:00:00 UTC"'

Extension = tuple[str, str, float]
"""The assignment, the student, and the days from the due date of all."""


class CannotExtend(ExpectedFailure):
    """There is nothing to extend; the message says what to do."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "extend", "give students more time, and set late penalties anew")
    parser.add_argument("assignment", nargs="?", metavar="ASSIGNMENT", help="which assignment")
    parser.add_argument("student", nargs="?", metavar="STUDENT", help="who gets more time")
    parser.add_argument("--days", type=_days, metavar="N", help="due so many days later; 0 takes an extension back")
    text = "a list with the columns assignment, student, days, in place of the three"
    parser.add_argument("--from", dest="list", type=Path, metavar="FILE", help=text)
    parser.set_defaults(run=lambda course, options: _run(parser, course, options))


def _run(parser: argparse.ArgumentParser, course: Path, options: argparse.Namespace) -> int:
    one = (options.assignment, options.student, options.days)
    if options.list is not None and one == (None, None, None):
        return extend_deadlines(course, _listed(options.list))
    if options.list is not None or None in one:
        parser.error("say ASSIGNMENT STUDENT --days N, or --from FILE")
    return extend_deadlines(course, [one])


def _days(text: str) -> float:
    number = float(text)
    if not 0 <= number <= _LONGEST:
        raise argparse.ArgumentTypeError("must be 0 or more days, and no more than ten years")
    return number


_days.__name__ = "days"
"""What argparse calls them where the text is not a number."""


def _listed(path: Path) -> list[Extension]:
    from grader_utils.course.lists import read_list

    found = []
    for row in read_list(path, _COLUMNS):
        try:
            days = _days(row["days"].replace(",", "."))
        except (ValueError, argparse.ArgumentTypeError) as error:
            who = f"{row['assignment']}, {row['student']}"
            raise CannotExtend(
                f"{path}: {row['days']!r} is no number of days ({who}). Give 0 to {_LONGEST}. Nothing was changed."
            ) from error
        found.append((row["assignment"], row["student"], days))
    return found


def extend_deadlines(root: Path, extensions: list[Extension]) -> int:
    """Give students of the course at `root` more time, all of them or nobody, and return the exit status.

    Who has not handed in yet has the time all the same, when the submission comes.

    Args:
        root: the course's folder.
        extensions: each replaces an earlier one; 0 days take it back.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        RefusedStudent: this cannot be the id of a student.
        CannotExtend: the gradebook has no such student, or an assignment has no due date, or one too late.
        UnusableGradebook: the gradebook cannot be read or written.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.student_gate import check_student
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook

    course = CourseFolder(root)
    check_assignments([assignment for assignment, _, _ in extensions], course.assignments())
    for _, student, _ in extensions:
        check_student(student)
    with term_gradebook(course) as gradebook:
        _check(extensions, gradebook)
        for assignment, student, days in extensions:
            due, penalty = gradebook.extend(student, assignment, timedelta(days=days))
            came = "Not handed in yet." if penalty is None else f"Late penalty: {plural(penalty, 'point')}."
            print(f"{student}: {assignment} is due on {due:%Y-%m-%d %H:%M} UTC. {came}")
    return 0


def _check(extensions: list[Extension], gradebook: "TermGradebook") -> None:
    """Raise CannotExtend for the first that cannot be given, before any is."""
    students, due_dates = gradebook.students(), gradebook.due_dates()
    for assignment, student, days in extensions:
        if student not in students:
            meant = did_you_mean(student, students)
            raise CannotExtend(
                f"The gradebook knows no student {student}.{meant} Import a list of students, or add this one with: "
                f"nbgrader db student add {student}"
            )
        if due_dates.get(assignment) is None:
            raise CannotExtend(f"{assignment} has no due date. Set one with: {_DUE_DATE.format(assignment)}")
        try:
            due_dates[assignment] + timedelta(days=days)
        except OverflowError as error:
            raise CannotExtend(
                f"{assignment} would be due after the year 9999, which no date can be. Nothing was changed. Give fewer "
                f"days, or set an earlier due date with: {_DUE_DATE.format(assignment)}"
            ) from error
