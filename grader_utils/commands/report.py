"""`course report`: writes one page about an assignment, what the class got wrong."""

import argparse
from pathlib import Path

from grader_utils.commands import class_page, sections
from grader_utils.commands.add_command import add_command
from grader_utils.failure import check_assignments
from grader_utils.messages import speaking


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "report", "write a page about an assignment: what the class got wrong")
    class_page.add_options(parser, "ASSIGNMENT")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    return report_class(course, options.assignment, options.output, options.section)


def report_class(root: Path, assignment: str, output: Path | None = None, section: str | None = None) -> int:
    """Write the report on an assignment of the course at `root`, and return the exit status.

    Args:
        root: the course's folder.
        assignment: which assignment.
        output: the file to write; reports/ASSIGNMENT.html in the course when None.
        section: of whose students, a page of its own; of all when None.

    Raises:
        NoSuchAssignment: the course has no such assignment.
        AnotherPackage: the course's folder holds another grader_utils than the one that runs.
        NothingGraded: no submission of the assignment is graded.
        UnusableGradebook: the gradebook cannot be read.
        CannotWritePage: the file cannot be written.
    """
    from grader_utils.course.own_package import check_own_package
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors
    from grader_utils.grading.report.class_results import class_results
    from grader_utils.grading.report.report_page import report_page

    course = CourseFolder(root)
    check_own_package(root)
    check_assignments([assignment], course.assignments())
    with speaking(course.language):
        with gradebook_errors(course.db_url):
            only = sections.students_of(root, section) if section else None
            results = class_results(course, assignment, only)
        name = f"{assignment} {section}" if section else assignment
        path = output or root / "reports" / f"{name}.html"
        class_page.write_page(path, lambda folder: report_page(results, folder))
    print(f"report  {path}")
    return 0
