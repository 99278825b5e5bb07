"""`course export`: writes grades as Moodle or Canvas imports them, one row a student."""

import argparse
from pathlib import Path

from grader_utils.commands import sections
from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure, check_assignments
from grader_utils.phrasing import plural


class CannotExport(ExpectedFailure):
    """The file cannot be written; the message says why."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "export", "write grades as a learning platform imports them")
    parser.add_argument("platform", choices=("moodle", "canvas"), help="the learning platform")
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which assignments (default: all)")
    parser.add_argument("--to", type=Path, metavar="FILE", help="the file to write (default: PLATFORM.csv)")
    parser.add_argument(
        "--missing", default="", choices=("", "0"), metavar="0", help="who handed in nothing gets 0 (default: no score)"
    )
    sections.add_option(parser)
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    path = options.to or Path(f"{options.platform}.csv")
    only = sections.students_of(course, options.section) if options.section else None
    return export_grades(course, options.platform, options.assignments, path, options.missing, only)


def export_grades(
    root: Path, platform: str, assignments: list[str], path: Path, missing: str = "", only: set[str] | None = None
) -> int:
    """Write the grades of the course at `root` for a platform, and return the exit status.

    Args:
        root: the course's folder.
        platform: moodle or canvas.
        assignments: which; all that the gradebook knows when empty.
        path: the file; one that is there is replaced.
        missing: what stands where nothing was handed in.
        only: whose grades; everybody's when None.

    Raises:
        NoSuchAssignment: the gradebook has no such assignment.
        UnusableGradebook: the gradebook cannot be read.
        CannotExport: the file cannot be written.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.platform_grades import PLATFORMS, write_rows
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook

    course = CourseFolder(root)
    with term_gradebook(course) as gradebook:
        check_assignments(assignments, list(gradebook.due_dates()) or course.assignments())
        table, waiting = gradebook.grade_table(assignments, only)
        rows = PLATFORMS[platform](table, missing)
    try:
        write_rows(rows, path)
    except OSError as error:
        raise CannotExport(f"{path} cannot be written: {error.strerror}. Say --to FILE.") from error
    print(f"{path} holds the grades of {plural(len(table.students), 'student')} for {platform.capitalize()}.")
    if waiting:
        verb, scores = ("waits", "its score") if waiting == 1 else ("wait", "their scores")
        print(f"{plural(waiting, 'submission')} in it still {verb} for a person's mark; {scores} will change.")
    return 0
