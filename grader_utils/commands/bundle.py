"""`course bundle`: builds one zip for students."""

import argparse
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.commands.build import tell_stale_files
from grader_utils.failure import check_folder


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "bundle", "build one zip for students: lessons, student versions, the package")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where it goes (default: build in the course)")
    parser.add_argument("--language", metavar="CODE", help="such as ko: lessons and assignments in this language")
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.bundle.build import build_bundle

    folder = options.folder or course / "build"
    check_folder(folder)  # before it takes half a minute to fill it
    if options.language:
        from grader_utils.course.translated_course import build_translated
        from grader_utils.languages.language import language

        spoken = language(course, options.language)
        notebooks = build_translated(course, course / "build" / options.language, spoken)
        made = build_bundle(course, folder, notebooks, spoken)
    elif tell_stale_files(course):
        return 1
    else:
        made = build_bundle(course, folder)
    print(f"{made} holds the course for students: {made.stat().st_size / 1e6:.1f} MB. START_HERE.html in it says how.")
    return 0
