"""`course workspace`: gives a learner a folder of their own, with all that they read and write."""

import argparse
from pathlib import Path

from grader_utils.failure import check_folder


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = commands.add_parser("workspace", help="copy lessons and student versions into a learner's own folder")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where to (default: workspace in the course)")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.workspace import fill_workspace

    folder = options.folder or course / "workspace"
    check_folder(folder)
    filled = fill_workspace(course, folder)
    print(f"{folder} is yours to work in. New files: {len(filled.new)}. Brought up to date: {len(filled.replaced)}.")
    if filled.kept:
        print("The course has newer versions of these, and you have worked on yours, so they stay as they are:")
        print(*(f"  {name}" for name in filled.kept), sep="\n")
        print("To have a newer version as well, rename yours and run this again.")
    return 0
