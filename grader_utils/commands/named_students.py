"""Students whom a person names on a command line: a name that is misspelled is told, and not passed over."""

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from grader_utils.course.student_ids import same_person, shown_apart
from grader_utils.failure import ExpectedFailure
from grader_utils.inert import for_terminal
from grader_utils.phrasing import did_you_mean

if TYPE_CHECKING:
    from grader_utils.course.submissions import CourseFolder


class NoSuchStudent(ExpectedFailure):
    """A student was asked for who has handed in nothing; the message says who may be meant."""


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add --student to the parser of a command that can go by student."""
    parser.add_argument(
        "--student", action="append", default=[], metavar="STUDENT", help="only this student; may be repeated"
    )


def check_handed_in(course: "CourseFolder", students: Sequence[str]) -> None:
    """Raise NoSuchStudent for the first of these students who has handed in nothing at all."""
    if not students:
        return
    found = [submission for name in course.assignments() for submission in course.submissions(name, [])]
    shown = {submission.student: submission.shown_name for submission in found}
    for student in students:
        if student not in shown:
            meant = _meant(student, shown) or " Names are those of the folders submitted/STUDENT."
            raise NoSuchStudent(f"There is nothing by {for_terminal(student)} in submitted/.{meant}")


def _meant(student: str, shown: Mapping[str, str]) -> str:
    twin = [shown_apart([student, other])[1] for other in shown if same_person(other) == same_person(student)]
    return did_you_mean(twin[0], twin) if twin else did_you_mean(student, shown.values())
