"""Grade files as learning platforms import them: one row a student, a column for each assignment."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Student

from grader_utils.inert import for_csv
from grader_utils.phrasing import score_text


@dataclass(frozen=True)
class GradeTable:
    """What goes into a grade file.

    Attributes:
        students: in the order of the rows.
        points: the most that each assignment earns, by name, in the order of the columns.
        scores: by assignment and student id, late penalties taken off; who handed in nothing is missing.
    """

    students: Sequence[Student]
    points: dict[str, float]
    scores: dict[tuple[str, str], float]


def moodle_rows(table: GradeTable, missing: str) -> list[list[str]]:
    """Return the rows of Moodle's "Import > CSV file".

    A user is found by user name or by e-mail address, whichever one chooses on Moodle's page; a row in which that is
    empty is passed over. Source: docs.moodle.org, "Grade import", and Moodle's grade/import/csv.
    """
    head = ["Username", "First name", "Last name", "Email address", *table.points]
    rows = []
    for student in table.students:
        about = (student.id, student.first_name, student.last_name, student.email)
        rows.append([*(text or "" for text in about), *_scores(table, student, missing)])
    return [head, *rows]


def canvas_rows(table: GradeTable, missing: str) -> list[list[str]]:
    """Return the rows of Canvas's gradebook import.

    A student is found by Canvas's own number in ID, then by SIS Login ID, then by name; the second row gives the points
    of each assignment. Source: lib/gradebook_importer.rb of Canvas LMS.
    """
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *table.points]
    points = ["    Points Possible", "", "", "", "", *map(score_text, table.points.values())]
    rows = []
    for student in table.students:
        number, login = (student.id, "") if student.id.isdecimal() else ("", student.id)
        name = ", ".join(filter(None, (student.last_name, student.first_name))) or student.id
        rows.append([name, number, "", login, "", *_scores(table, student, missing)])
    return [head, points, *rows]


PLATFORMS: dict[str, Callable[[GradeTable, str], list[list[str]]]] = {"moodle": moodle_rows, "canvas": canvas_rows}
"""What makes the rows for each platform."""


def write_rows(rows: list[list[str]], path: Path) -> None:
    """Write a table in UTF-8, separated by commas, in which no cell is a formula.

    Canvas's row of points begins with spaces, as Canvas itself writes it.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([list(map(for_csv, row)) for row in rows])


def _scores(table: GradeTable, student: Student, missing: str) -> list[str]:
    found = [table.scores.get((assignment, student.id)) for assignment in table.points]
    return [missing if score is None else score_text(score) for score in found]
