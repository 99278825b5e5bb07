"""Exports grades as a table that a spreadsheet opens without running any of it."""

import csv
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import ExportPlugin

from grader_utils.grading.gradebook.course_tables import who_left
from grader_utils.grading.nbgrader_hooks.only_tried import only_tried
from grader_utils.inert import for_csv

_COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


class ExportGrades(ExportPlugin):
    """The table of nbgrader's CsvExportPlugin, with commas quoted, and no formula in any cell."""

    def export(self, gradebook: Gradebook) -> None:
        """Write a row for each assignment and student, or for those that were asked for, to `self.to`."""
        only_tried(self.parent.fail, "exported")
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        students, assignments = map(_asked, (self.student, self.assignment))
        left = who_left(gradebook.db.connection())
        with target.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(_COLUMNS)
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if assignments(assignment.name) and students(student.id) and student.id not in left:
                        table.writerow(_row(gradebook, assignment, student))


def _asked(names: list[Any]) -> Any:
    """Return what says whether a name was asked for; without `names`, all of them were."""
    wanted = {str(name) for name in names}
    return lambda name: not wanted or name in wanted


def _row(gradebook: Gradebook, assignment: Assignment, student: Student) -> list[str]:
    came, raw, penalty = "", 0.0, 0.0
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        pass  # who handed in nothing has no points
    else:
        came, raw, penalty = submission.timestamp, submission.score, submission.late_submission_penalty
    about = (student.id, student.last_name, student.first_name, student.email)
    scores = (raw, penalty, max(0.0, raw - penalty), assignment.max_score)
    values = (assignment.name, assignment.duedate, came, *about, *scores)
    return ["" if value is None else for_csv(str(value)) for value in values]
