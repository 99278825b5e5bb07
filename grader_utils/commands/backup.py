"""`course backup`: one file from which the course can be restored in an empty folder, with the same grades."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.phrasing import plural


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "backup", "save the course, its grades and all submissions in one file")
    parser.add_argument(
        "--to",
        type=Path,
        default=Path("backup.tar.gz"),
        metavar="FILE",
        help="the file to write (default: backup.tar.gz)",
    )
    parser.set_defaults(run=lambda course, options: back_up(course, options.to))


def back_up(root: Path, path: Path) -> int:
    """Save the course at `root` in the file `path`, and return the exit status.

    Raises:
        CannotArchive: the file cannot be written, or is not whole.
        UnusableGradebook: the gradebook cannot be read.
    """
    from grader_utils.course.archive import write_archive
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.class_run.turns import taking_turns
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors

    course = CourseFolder(root)
    with gradebook_errors(course.db_url), taking_turns(course, print):
        count = write_archive(root, course.db_url, path)
    print(f"{path} holds {plural(count, 'file')} of the course. Restore it with: tar -xzf {path} -C EMPTY_FOLDER")
    return 0
