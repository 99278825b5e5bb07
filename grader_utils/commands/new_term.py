"""`course new-term`: archives a term, and leaves the course as it is before the first release of the next."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import plural


class NotArchived(ExpectedFailure):
    """A term cannot be put away like this; the message says why. Nothing was removed."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "new-term", "archive this term, and begin the next without its grades")
    parser.add_argument(
        "--archive",
        type=Path,
        required=True,
        metavar="FILE",
        help="the archive to write: a new file, outside the course",
    )
    parser.set_defaults(run=lambda course, options: begin_term(course, options.archive))


def begin_term(root: Path, path: Path) -> int:
    """Archive the term of the course at `root`, remove what it made, and return the exit status.

    Questions, assignments, lessons and settings stay. Students and due dates go with the gradebook; the next grading
    makes a new secret, so that inputs are new, too.

    Args:
        root: the course's folder.
        path: the archive, from which the old term can be restored.

    Raises:
        NotArchived: the archive is there already, or would lie in the course.
        CannotArchive: it cannot be written, or is not whole.
    """
    import shutil

    from grader_utils.course.archive import MADE_IN_TERM, gradebook_file, write_archive
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.class_run.turns import taking_turns
    from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors

    path = path.resolve()
    if path.exists():
        raise NotArchived(f"{path} is there already. Name another file; nothing was removed.")
    if root in path.parents:
        raise NotArchived(f"{path} lies in the course. Name a file outside it; nothing was removed.")
    course = CourseFolder(root)
    with gradebook_errors(course.db_url), taking_turns(course, print):
        count = write_archive(root, course.db_url, path)
        file = gradebook_file(root, course.db_url)
        for made in (*(root / name for name in MADE_IN_TERM), *([file] if file else [])):
            if made.is_dir() and not made.is_symlink():
                readme = made / "README.md"
                text = readme.read_bytes() if readme.is_file() else None
                shutil.rmtree(made)
                if text is not None:  # a page of the course that says what the folder is for
                    made.mkdir()
                    readme.write_bytes(text)
            else:
                made.unlink(missing_ok=True)
    print(f"{path} holds {plural(count, 'file')} of the old term. Restore it with: tar -xzf {path} -C EMPTY_FOLDER")
    if file is None:
        print("The gradebook stays in its database. Make a new one, and name it in course_settings.py.")
    shared = Path(course.config.Exchange.root)
    if root not in shared.resolve().parents:
        print(f"{shared / course.course_id} still holds the old term. Remove it, or give the course another course_id.")
    print("For the next term: import students, set due dates, and release.")
    return 0
