"""`course similar`: names pairs of submissions whose code is more alike than the assignment makes it, as a hint."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands import class_page, sections
from grader_utils.commands.add_command import add_command
from grader_utils.failure import check_assignments
from grader_utils.messages import say, say_count, speaking
from grader_utils.phrasing import listed

if TYPE_CHECKING:
    from grader_utils.grading.similar.pairs import Pair

_MOST_SHOWN = 20


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "similar", "name pairs of submissions whose code is alike; a hint, and no penalty")
    class_page.add_options(parser, "ASSIGNMENT similar")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    return compare_class(course, options.assignment, options.output, options.section)


def compare_class(root: Path, assignment: str, output: Path | None = None, section: str | None = None) -> int:
    """Write a page about pairs of submissions that are alike, name the first of them, and return the exit status.

    Args:
        root: the course's folder.
        assignment: which assignment.
        output: the file to write; `reports/ASSIGNMENT similar.html` in the course when None.
        section: pairs in which at least one is of this section; all are compared.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        UnusableSections: there is no such section.
        CannotWritePage: the file cannot be written.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.similar.pairs import similar_pairs
    from grader_utils.grading.similar.similar_page import similar_page
    from grader_utils.grading.similar.student_code import student_code

    course = CourseFolder(root)
    check_assignments([assignment], course.assignments())
    only = sections.students_of(root, section) if section else None
    source = course.assignment(assignment)
    submissions = {one.student: student_code(one, source) for one in course.submissions(assignment, [])}
    if len(submissions) < 2:
        print(f"Nothing to compare: submitted/ holds {len(submissions)} of {assignment}.")
        return 0
    pairs = similar_pairs(submissions, source.codes)
    if only is not None:
        pairs = [pair for pair in pairs if {pair.one, pair.other} & only]
    name = f"{assignment} {section} similar" if section else f"{assignment} similar"
    path = output or root / "reports" / f"{name}.html"
    with speaking(course.language):
        class_page.write_page(path, lambda folder: similar_page(assignment, len(submissions), pairs))
        _show(pairs, len(submissions))
    print(f"similar  {path}")
    return 0


def _show(pairs: "list[Pair]", submissions: int) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from grader_utils.inert import for_terminal

    if not pairs:
        print(
            say(
                "No two of {count} submissions are alike beyond what the assignment and the class have in common.",
                count=submissions,
            )
        )
        return
    table = Table(say("pair"), say("exercises"), say("lines alike"))
    for pair in pairs[:_MOST_SHOWN]:
        names = listed([for_terminal(pair.one), for_terminal(pair.other)])
        table.add_row(Text(names), str(len(pair.cells)), str(pair.lines))
    Console(highlight=False).print(table)
    further = len(pairs) - _MOST_SHOWN
    if further > 0:
        print(
            say_count(
                further,
                "{count} more pair stands on the page.",
                "{count} more pairs stand on the page.",
            )
        )
    print(say("A hint to look at both, and no proof: no score depends on it."))
