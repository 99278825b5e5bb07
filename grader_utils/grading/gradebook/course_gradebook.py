"""Writes what came of a submission into nbgrader's gradebook, in one transaction, and reads it back."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from nbgrader.api import (
    BaseCell,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    new_uuid,
)
from sqlalchemy import Select, insert, select
from sqlalchemy.exc import IntegrityError
from traitlets.config import Config

from grader_utils.course.dates import read_time
from grader_utils.grading.engine.job import Graded
from grader_utils.grading.gradebook import course_tables
from grader_utils.grading.gradebook.late_penalties import LatePenalties
from grader_utils.grading.gradebook.returned import Returned, of_assignment, returned
from grader_utils.grading.gradebook.stale_source import Points
from grader_utils.grading.gradebook.submission_rows import CellScores, fill, rows_of

Place = tuple[str, str]
"""A graded cell: the notebook's name and the grade id."""

Scores = dict[str, CellScores]
"""Automatic scores by notebook and grade id; None waits for a person."""

_ATTEMPTS = 3


class CourseGradebook:
    """The gradebook of a course. To be used as a context.

    Args:
        db_url: where the gradebook is, as SQLAlchemy writes it.
        course_id: the course's name in it.
        config: the course's settings, for late penalties.
    """

    def __init__(self, db_url: str, course_id: str, config: Config) -> None:
        self._book = Gradebook(db_url, course_id)
        self._late = LatePenalties(config)

    def __enter__(self) -> "CourseGradebook":
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def points(self, assignment: str) -> dict[str, Points]:
        """Return the points of each cell that nbgrader knows by name, by notebook; empty for an unknown assignment.

        Solutions and locked cells have 0 points.
        """
        try:
            notebooks = self._book.find_assignment(assignment).notebooks
        except MissingEntry:
            return {}
        return {notebook.name: _points(notebook) for notebook in notebooks}

    def scores(self, assignment: str) -> dict[str, Scores]:
        """Return what is recorded for an assignment, by student."""
        recorded: dict[str, Scores] = {}
        for student, notebook, cell, score in self._grades(assignment, Grade.auto_score):
            recorded.setdefault(student, {}).setdefault(notebook, {})[cell] = score
        return recorded

    def marks(self, assignment: str) -> dict[str, dict[Place, tuple[float, bool]]]:
        """Return each student's scores, a person's marks included, and whether a person still has to look at them."""
        found: dict[str, dict[Place, tuple[float, bool]]] = {}
        for student, notebook, cell, *mark in self._grades(assignment, Grade.score, Grade.needs_manual_grade):
            found.setdefault(student, {})[notebook, cell] = tuple(mark)
        return found

    def returned(self, assignment: str) -> dict[str, dict[str, Returned]]:
        """Return what students get back for an assignment, by student and then by name of the notebook."""
        return returned(self._book.db, assignment)

    def _grades(self, assignment: str, *columns: Any) -> Iterable[Sequence]:
        """Return a row for each grade of an assignment: student, notebook, cell, and `columns`."""
        about = select(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, *columns)
        return self._book.db.execute(self._of_assignment(about, assignment))

    def _of_assignment(self, about: Select, assignment: str) -> Select:
        """Return the query for what is asked about each grade of an assignment."""
        return of_assignment(about.join(Grade.cell).join(Grade.notebook), assignment)

    def write(
        self,
        student: str,
        assignment: str,
        submitted_at: str | None,
        graded: Graded,
        unchanged: Collection[Place] = (),
    ) -> None:
        """Write one submission: old automatic scores go, new ones come, all of it or nothing.

        Marks and comments that a person gave stay. A cell with such a mark waits for that person again.

        Args:
            student: whose submission it is.
            assignment: of what.
            submitted_at: when it was handed in, in UTC; nothing where nobody knows.
            graded: what came of it.
            unchanged: the cells of which a person's mark stands as it is, without another look.
        """
        for attempt in range(_ATTEMPTS):
            try:
                self._write(student, assignment, submitted_at, graded, unchanged)
                return
            except IntegrityError:  # somebody added the same student or submission in this moment
                if attempt == _ATTEMPTS - 1:
                    raise

    def _write(
        self,
        student: str,
        assignment: str,
        submitted_at: str | None,
        graded: Graded,
        unchanged: Collection[Place],
    ) -> None:
        about = {"timestamp": read_time(submitted_at) if submitted_at else None}
        with self._transaction():
            self._book.update_or_create_student(student)
            try:
                submission = self._book.find_submission(assignment, student)
            except MissingEntry:
                self._add(student, assignment, about, graded)
                submission = self._book.find_submission(assignment, student)
                if not submission.total_seconds_late:
                    return  # its notebooks need not be loaded
            else:
                for name, value in about.items():
                    setattr(submission, name, value)
                for notebook in submission.notebooks:
                    same = {cell for name, cell in unchanged if name == notebook.name}
                    fill(notebook, graded, same)
            self._late.write(self._book.db, submission)

    def _add(self, student: str, assignment: str, about: dict, graded: Graded) -> None:
        """Write a new submission row by row; nbgrader's own way loads, and then updates, each row that it adds."""
        source = self._book.find_assignment(assignment)
        more = course_tables.extensions(self._book.db.connection(), assignment).get(student)
        submission = {"id": new_uuid(), "assignment_id": source.id, "student_id": student, "extension": more} | about
        for table, new in rows_of(submission, source, graded).items():
            if new:
                self._book.db.execute(insert(table), new)

    def students(self) -> dict[str, Student]:
        """Return everybody whom the gradebook knows and who has not left, by id."""
        left = self.who_left()
        return {student.id: student for student in self._book.students if student.id not in left}

    def who_left(self) -> set[str]:
        """Return the students who have left the course."""
        return course_tables.who_left(self._book.db.connection())

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """Let nbgrader's own methods, which commit after each step, be one transaction together."""
        session = self._book.db
        commit, session.commit = session.commit, session.flush
        try:
            yield
            commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            session.commit = commit


def _points(notebook: Notebook) -> Points:
    worth = {cell.name: cell.max_score for cell in (*notebook.grade_cells, *notebook.task_cells)}
    return {cell.name: 0.0 for cell in notebook.source_cells} | worth


def scores_of(graded: Graded) -> Scores:
    """Return the scores of a result in the form in which `CourseGradebook.scores` returns them."""
    return {name: notebook.scores for name, notebook in graded.notebooks.items()}
