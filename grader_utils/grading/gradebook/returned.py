"""What the gradebook returns to students for one assignment: marks, a person's comments, and what being late costs."""

from dataclasses import dataclass, field

from nbgrader.api import Assignment, BaseCell, Comment, Grade, Notebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Select, select
from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Mark:
    """What one cell earned.

    Attributes:
        score: the points, a person's mark and extra credit included.
        points: the most that it earns.
        waits: whether a person still has to look at it.
        by_person: whether a person has marked it.
    """

    score: float
    points: float
    waits: bool
    by_person: bool


@dataclass(frozen=True)
class CommentShown:
    """What is said of one cell, in Markdown, and whether a person says it."""

    text: str
    by_person: bool


@dataclass
class Returned:
    """One notebook of one student: marks and comments by the cells' names, and the points that being late costs."""

    marks: dict[str, Mark] = field(default_factory=dict)
    comments: dict[str, CommentShown] = field(default_factory=dict)
    late: float = 0.0


def returned(db: Session, assignment: str) -> dict[str, dict[str, Returned]]:
    """Return what is returned for an assignment, by student and then by name of the notebook.

    Args:
        db: the gradebook.
        assignment: which assignment.
    """
    who = (SubmittedAssignment.student_id, Notebook.name)
    found: dict[str, dict[str, Returned]] = {}
    for student, notebook, late in db.execute(
        of_assignment(
            select(*who, SubmittedNotebook.late_submission_penalty).select_from(SubmittedNotebook), assignment
        )
    ):
        found.setdefault(student, {})[notebook] = Returned(late=late or 0.0)
    graded = select(*who, BaseCell.name, Grade.score, Grade.max_score, Grade.needs_manual_grade, Grade.manual_score)
    for student, notebook, cell, score, points, waits, given in db.execute(
        of_assignment(graded.select_from(Grade).join(Grade.cell).join(Grade.notebook), assignment)
    ):
        found[student][notebook].marks[cell] = Mark(score or 0.0, points, waits, given is not None)
    said = select(*who, BaseCell.name, Comment.comment, Comment.manual_comment)
    for student, notebook, cell, text, own in db.execute(
        of_assignment(said.select_from(Comment).join(Comment.cell).join(Comment.notebook), assignment)
    ):
        if text:
            found[student][notebook].comments[cell] = CommentShown(text, own is not None)
    return found


def of_assignment(about: Select, assignment: str) -> Select:
    """Return a query about rows that belong to submitted notebooks, for those of one assignment."""
    whole = about.join(SubmittedNotebook.notebook).join(SubmittedNotebook.assignment)
    return whole.join(SubmittedAssignment.assignment).where(Assignment.name == assignment)
