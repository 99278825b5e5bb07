"""Writes what came of a submission into nbgrader's gradebook, in one transaction, and reads it back."""

import contextlib
from collections.abc import Iterator

from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import select
from traitlets.config import Config

from grader_utils.failure import ExpectedFailure
from grader_utils.grading.job import Graded

Scores = dict[str, dict[str, float | None]]
"""Automatic scores by notebook and grade id; None waits for a person."""


class UnknownCells(ExpectedFailure):
    """The gradebook and source/ differ in what is graded; the message says what to do."""


class Records:
    """The gradebook of a course. To be used as a context.

    Args:
        db_url: where the gradebook is, as SQLAlchemy writes it.
        course_id: the course's name in it.
        config: the course's settings, for late penalties.
    """

    def __init__(self, db_url: str, course_id: str, config: Config) -> None:
        self._book = Gradebook(db_url, course_id)
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()

    def __enter__(self) -> "Records":
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def points(self, assignment: str) -> dict[str, dict[str, float]]:
        """Return the points of each graded cell, by notebook and grade id; empty for an unknown assignment."""
        found = select(Notebook.name, GradeCell.name, GradeCell.max_score).join(Notebook.assignment)
        found = found.join(GradeCell, GradeCell.notebook_id == Notebook.id).where(Assignment.name == assignment)
        points: dict[str, dict[str, float]] = {}
        for notebook, cell, most in self._book.db.execute(found):
            points.setdefault(notebook, {})[cell] = most
        return points

    def scores(self, assignment: str) -> dict[str, Scores]:
        """Return what is recorded for an assignment, by student."""
        found = select(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, Grade.auto_score)
        found = found.join(Grade.cell).join(Grade.notebook).join(SubmittedNotebook.notebook)
        found = found.join(SubmittedNotebook.assignment).join(SubmittedAssignment.assignment)
        recorded: dict[str, Scores] = {}
        for student, notebook, cell, score in self._book.db.execute(found.where(Assignment.name == assignment)):
            recorded.setdefault(student, {}).setdefault(notebook, {})[cell] = score
        return recorded

    def write(self, student: str, assignment: str, submitted_at: str | None, graded: Graded) -> None:
        """Record one submission: old automatic scores go, new ones come, all of it or nothing.

        Marks and comments that a person gave stay. A cell with such a mark waits for that person again.
        """
        with self._transaction():
            self._book.update_or_create_student(student)
            about = {"timestamp": submitted_at} if submitted_at else {}
            with self._book.db.no_autoflush:  # nbgrader asks the database while it still puts a submission together
                submission = self._book.update_or_create_submission(assignment, student, **about)
            for notebook in submission.notebooks:
                result = graded.notebooks.get(notebook.name)
                for grade in notebook.grades:
                    grade.auto_score = result.scores.get(grade.name) if result else 0.0
                    grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
                for comment in notebook.comments:
                    comment.auto_comment = result.comments.get(comment.name) if result else None
            self._book.db.flush()
            self._book.db.expire_all()
            self._set_late_penalties(submission)

    def _set_late_penalties(self, submission: SubmittedAssignment) -> None:
        late = submission.total_seconds_late
        for notebook in submission.notebooks:
            penalty = None
            if late > 0:
                penalty = self._late.plugin_inst.late_submission_penalty(submission.student_id, notebook.score, late)
            if penalty is not None:
                penalty = min(max(penalty, 0), notebook.score)
            notebook.late_submission_penalty = penalty

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


def scores_of(graded: Graded) -> Scores:
    """Return the scores of a result in the form in which `Records.scores` returns them."""
    return {name: notebook.scores for name, notebook in graded.notebooks.items()}
