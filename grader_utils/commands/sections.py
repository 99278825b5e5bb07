"""`course sections`: who belongs to which section, so that grading, reports and grade files go by section."""

import argparse
from collections import Counter
from pathlib import Path

from grader_utils.commands.add_command import add_command
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import plural

_COLUMNS = ("student", "section")


class UnusableSections(ExpectedFailure):
    """A list of sections cannot be used, or there is no such section; the message says what to do."""


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "sections", "read or show a list of who belongs to which section")
    parser.add_argument(
        "list",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a list with the columns student, section; without it, sections are shown",
    )
    parser.set_defaults(run=lambda course, options: set_sections(course, options.list))


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add --section to the parser of a command that goes by section."""
    parser.add_argument("--section", metavar="SECTION", help="only the students of this section")


def set_sections(root: Path, path: Path | None) -> int:
    """Put the list at `path` in place of the sections of the course at `root`, show them, and return the exit status.

    Args:
        root: the course's folder.
        path: the list; None: the sections stay as they are.

    Raises:
        UnusableList, UnusableSections: the list cannot be used; nothing was changed.
        UnusableGradebook: the gradebook cannot be read or written.
    """
    from grader_utils.course.lists import read_list
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook
    from grader_utils.inert import for_terminal

    course = CourseFolder(root)
    with term_gradebook(course) as gradebook:
        students = set(gradebook.students())
        if path is not None:
            gradebook.set_sections(_checked(path, read_list(path, _COLUMNS), students | gradebook.who_left()))
        sections = {student: section for student, section in gradebook.sections().items() if student in students}
    for section, count in sorted(Counter(sections.values()).items()):
        print(f"{for_terminal(section)}: {plural(count, 'student')}")
    if without := sorted(students - set(sections)):
        print(f"in no section: {', '.join(map(for_terminal, without))}")
    return 0


def _checked(path: Path, rows: list[dict[str, str]], known: set[str]) -> dict[str, str]:
    """Return the section of each student of a list whose students are in the gradebook, each once."""
    from grader_utils.course.student_ids import problem_with

    sections: dict[str, str] = {}
    for row in rows:
        student, section = row["student"], row["section"]
        if student not in known:
            raise UnusableSections(f"{path}: the gradebook knows no student {student!r}. Import a list first.")
        if problem := problem_with(section):  # it names a file, too
            raise UnusableSections(f"{path}: {section!r} cannot be a section: {problem}. Choose another name.")
        if sections.setdefault(student, section) != section:
            raise UnusableSections(f"{path}: {student!r} is in two sections, {sections[student]!r} and {section!r}.")
    return sections


def students_of(root: Path, section: str) -> set[str]:
    """Return the students of a section of the course at `root` who have not left.

    Raises:
        UnusableSections: there is no such section.
        UnusableGradebook: the gradebook cannot be read.
    """
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.grading.gradebook.term_gradebook import term_gradebook
    from grader_utils.inert import for_terminal

    course = CourseFolder(root)
    with term_gradebook(course) as gradebook:
        sections, students = gradebook.sections(), gradebook.students()
    if section not in sections.values():
        there = ", ".join(map(for_terminal, sorted(set(sections.values())))) or "none; give a list to `course sections`"
        raise UnusableSections(f"There is no section {for_terminal(section)}. There are: {there}.")
    return {student for student, its in sections.items() if its == section and student in students}
