"""What an instructor asks of the gradebook in a term, beside grading: extensions, marks, who left, grade files."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from nbgrader.api import BaseCell, Grade, MissingEntry, SubmittedAssignment
from sqlalchemy import select

from grader_utils.course.submissions import CourseFolder
from grader_utils.grading.gradebook import course_tables
from grader_utils.grading.gradebook.course_gradebook import CourseGradebook
from grader_utils.grading.gradebook.gradebook_errors import gradebook_errors
from grader_utils.grading.gradebook.platform_grades import GradeTable


class TermGradebook(CourseGradebook):
    """The gradebook of a course, with what concerns a term. To be used as a context."""

    def due_dates(self) -> dict[str, datetime | None]:
        """Return when each assignment is due, in UTC, by name; None where nobody said."""
        return {assignment.name: assignment.duedate for assignment in self._book.assignments}

    def grade_table(self, assignments: Collection[str], only: set[str] | None = None) -> tuple[GradeTable, int]:
        """Return everybody's scores, and how many submissions still wait for a person's mark.

        Args:
            assignments: which; all that the gradebook knows when empty, in the order in which they are due.
            only: whose; everybody's when None.
        """
        students = {id_: student for id_, student in self.students().items() if only is None or id_ in only}
        known = [found for found in self._book.assignments if not assignments or found.name in assignments]
        scores, waiting = {}, 0
        for assignment in known:
            for submission in self._book.assignment_submissions(assignment.name):
                if submission.student_id in students:
                    score = max(0.0, submission.score - submission.late_submission_penalty)
                    scores[assignment.name, submission.student_id] = score
                    waiting += submission.needs_manual_grade
        points = {assignment.name: assignment.max_score for assignment in known}
        return GradeTable([students[student] for student in sorted(students)], points, scores), waiting

    def sections(self) -> dict[str, str]:
        """Return the section of each student who belongs to one."""
        return course_tables.sections(self._book.db.connection())

    def set_sections(self, sections: dict[str, str]) -> None:
        """Keep the section of each student, in place of all that were kept before."""
        with self._transaction():
            course_tables.keep_sections(self._book.db.connection(), sections)

    def set_left(self, student: str, left: bool) -> None:
        """Note that a student has left, or is back."""
        with self._transaction():
            course_tables.keep_left(self._book.db.connection(), student, left)

    def extend(self, student: str, assignment: str, more: timedelta) -> tuple[datetime, float | None]:
        """Give a student more time for an assignment, and set the penalties of the submission, if there is one, anew.

        Args:
            student: who gets it; in the gradebook.
            assignment: for what; it has a due date.
            more: counted from the due date of all; it replaces an earlier extension, and 0 takes it back.

        Returns:
            When it is due now, in UTC, and the penalty; None where nothing was handed in yet.
        """
        with self._transaction():
            course_tables.keep_extension(self._book.db.connection(), assignment, student, more)
            try:
                submission = self._book.find_submission(assignment, student)
            except MissingEntry:
                return self._book.find_assignment(assignment).duedate + more, None
            submission.extension = more or None
            self._late.write(self._book.db, submission)
            self._book.db.flush()
            self._book.db.expire_all()
            return submission.duedate, submission.late_submission_penalty

    def confirm(self, assignment: str, students: Collection[str], cells: Collection[str]) -> list[tuple[str, str]]:
        """Let the marks that a person gave stand where they wait for another look.

        Args:
            assignment: of what.
            students: whose; everybody's when empty.
            cells: of which cells, by grade id; of all when empty.

        Returns:
            The student and the cell of each mark that was confirmed, in their order.
        """
        about = select(SubmittedAssignment.student_id, BaseCell.name, Grade)
        found = self._of_assignment(about, assignment).where(Grade.needs_manual_grade, Grade.manual_score.isnot(None))
        confirmed = []
        with self._transaction():
            for student, cell, grade in self._book.db.execute(found).all():
                if (not students or student in students) and (not cells or cell in cells):
                    grade.needs_manual_grade = False
                    confirmed.append((student, cell))
        return sorted(confirmed)


@contextmanager
def term_gradebook(course: CourseFolder) -> Iterator[TermGradebook]:
    """Open the gradebook of a course, for as long as the context lasts.

    Raises:
        UnusableGradebook: it cannot be read or written, now or in the context.
    """
    with gradebook_errors(course.db_url), TermGradebook(course.db_url, course.course_id, course.config) as gradebook:
        yield gradebook
