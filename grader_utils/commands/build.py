"""`course build`: generates the student versions."""

import argparse
import sys
from pathlib import Path

from grader_utils.commands.add_command import add_command


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "build", "generate every student version into release/")
    parser.add_argument("--check", action="store_true", help="change nothing; fail when release/ is out of date")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.own_package import check_own_package
    from grader_utils.course.release import generate

    check_own_package(course)
    if options.check:
        return 1 if tell_stale_files(course) else 0
    generate(course, course / "release")
    print(f"release/ holds the student versions of all assignments in {course.name}/source/.")
    return 0


def tell_stale_files(course: Path) -> bool:
    """Name each file of `release/` that is out of date; whether there are any."""
    from grader_utils.course.release import stale_files

    stale = stale_files(course)
    for name in stale:
        print(f"release/{name} is out of date; run: course build", file=sys.stderr)
    return bool(stale)
