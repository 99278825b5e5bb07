"""Has nbgrader's commands that add students read what spreadsheets save, and refuse in words what cannot be an id."""

import csv
import tempfile
from collections.abc import Callable
from functools import wraps
from pathlib import Path

from nbgrader.api import InvalidEntry
from nbgrader.apps.dbapp import DbStudentAddApp, DbStudentImportApp

from grader_utils.failure import ExpectedFailure
from grader_utils.grading.gradebook.student_lists import read_students
from grader_utils.inert import for_terminal
from grader_utils.phrasing import listed


def mend_student_commands() -> None:
    """Change `nbgrader db student add` and `import` in this process; calling it again changes nothing.

    They are running already when the course's settings are read, so their methods are wrapped.
    """
    for app, start in ((DbStudentAddApp, _add), (DbStudentImportApp, _import)):
        if not hasattr(app.start, "__wrapped__"):
            app.start = start(app.start)


def _add(start: Callable) -> Callable:
    @wraps(start)
    def in_words(app: DbStudentAddApp) -> None:
        try:
            start(app)
        except (ExpectedFailure, InvalidEntry) as failure:
            app.fail("%s", failure)

    return in_words


def _import(start: Callable) -> Callable:
    @wraps(start)
    def in_words(app: DbStudentImportApp) -> None:
        try:
            if len(app.extra_args) != 1 or not Path(app.extra_args[0]).exists():
                start(app)  # which says what is missing
                return
            path = Path(app.extra_args[0])
            students = read_students(path)
            columns = dict.fromkeys(name for student in students for name in student)
            if unknown := [name for name in columns if name and name not in app.expected_keys]:
                told = for_terminal(listed(unknown)), listed(app.expected_keys)
                app.log.warning("%s: passed over %s, for a student has only %s", path, *told)
            with tempfile.TemporaryDirectory() as folder:
                app.extra_args = [str(Path(folder, path.name))]
                _write(Path(app.extra_args[0]), [name for name in columns if name in app.expected_keys], students)
                start(app)
        except (ExpectedFailure, InvalidEntry) as failure:
            app.fail("%s", failure)

    return in_words


def _write(path: Path, columns: list[str], students: list[dict[str, str]]) -> None:
    """Write a list of students in the one form that nbgrader reads, in the encoding in which it does."""
    with path.open("w", newline="") as file:
        table = csv.DictWriter(file, columns or ["id"], restval="", extrasaction="ignore")
        table.writeheader()
        table.writerows(students)
