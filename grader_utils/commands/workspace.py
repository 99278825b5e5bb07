"""`course workspace`: gives a learner a folder of their own, with all that they read and write."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.failure import check_folder


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "workspace", "copy lessons and student versions into a learner's own folder")
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="where they go (default: workspace in the course)"
    )
    parser.add_argument("--lessons", action="store_true", help="only lessons; assignments come from an exchange")
    parser.add_argument("--language", metavar="CODE", help="such as ko: lessons and assignments in this language")
    parser.set_defaults(run=_run, without_settings=lambda options: True)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.workspace import COPIED, LESSONS, fill_workspace

    folder = options.folder or course / "workspace"
    check_folder(folder)
    filled = fill_workspace(_in_language(course, options.language), folder, (LESSONS,) if options.lessons else COPIED)
    print(f"{folder} is yours to work in. New files: {len(filled.new)}. Brought up to date: {len(filled.replaced)}.")
    if filled.kept:
        print("The course has newer versions of these, and you have worked on yours, so they stay as they are:")
        print(*(f"  {name}" for name in filled.kept), sep="\n")
        print("To have a newer version as well, rename yours and run this again.")
    return 0


def _in_language(course: Path, code: str | None) -> Path:
    """Return the folder that has the notebooks in a language; those in another than English are made."""
    if not code:
        return course
    from grader_utils.course.lab_settings import write_lab_settings
    from grader_utils.course.translated_course import build_translated
    from grader_utils.languages.language import language

    spoken = language(course, code)
    write_lab_settings(course / "build" / code, spoken)
    return build_translated(course, course / "build" / code, spoken)
