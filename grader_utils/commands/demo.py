"""`course demo`: plays one class of sample students through nbgrader."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.failure import check_assignments


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "demo", "play one class of sample students through nbgrader")
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which assignments (default: all)")
    parser.add_argument("--folder", help="where to play it (default: build/class in the course)")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.assignments import assignments_in
    from grader_utils.demo.table import score_table
    from grader_utils.demo.term import Term

    check_assignments(options.assignments, assignments_in(course / "source"))
    folder = Path(options.folder).resolve() if options.folder else course / "build" / "class"
    term = Term(course, folder, sorted(options.assignments))
    term.play()
    print(f"\n{score_table(term.gradebook, term.assignments)}\n")
    print(f"gradebook  {term.gradebook}")
    print(f"grades     {term.grades}")
    print(f"feedback   {term.feedback_page(term.sample.names[-1], term.assignments[0])}")
    return 0
