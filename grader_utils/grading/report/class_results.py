"""Gathers what is known of a graded class: from the records of grading, the gradebook, source/ and feedback/."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory

from grader_utils.course.asked import questions_asked
from grader_utils.course.headings import exercises, title_of
from grader_utils.course.original import grade_id
from grader_utils.course.submissions import CourseFolder
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.grading_record import FILE_NAME, GradingRecord, read_record
from grader_utils.grading.engine.job import NOT_GRADED
from grader_utils.grading.gradebook.course_gradebook import CourseGradebook, Place
from grader_utils.messages import language


class NothingGraded(ExpectedFailure):
    """There is nothing to report yet."""


@dataclass(frozen=True)
class GradedCell:
    """One cell that earns points.

    Attributes:
        place: where it is.
        exercise: the heading that it stands under.
        points: the most that it earns.
        questions: the questions that it asks; none where a person gives the mark.
    """

    place: Place
    exercise: str
    points: float
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One graded submission.

    Attributes:
        student: whose it is.
        record: what came of its grading.
        scores: as the gradebook has them, a person's marks included and late penalties not.
        waiting: the cells that wait for a person's mark.
        feedback: the feedback pages that exist, by notebook.
    """

    student: str
    record: GradingRecord
    scores: dict[Place, float]
    waiting: frozenset[Place]
    feedback: dict[str, Path]

    @property
    def counts(self) -> bool:
        """Whether its scores say something: what could not be read says nothing about what was learned."""
        return self.record.state != NOT_GRADED

    @property
    def score(self) -> float:
        """The sum of the scores."""
        return round(sum(self.scores.values()), 6)  # thirds of a point add up to whole points again


@dataclass(frozen=True)
class ClassResults:
    """One assignment of a class.

    Attributes:
        assignment: its name.
        title: the title of its first notebook.
        cells: what earns points, in the order of the notebooks.
        entries: the graded submissions, by student.
        left: the students whose submissions `course grade` has not graded yet.
        absent: those who handed in nothing, of all whom the gradebook knows and who have not left the course.
    """

    assignment: str
    title: str
    cells: list[GradedCell]
    entries: list[Entry]
    left: list[str]
    absent: list[str]

    @property
    def counted(self) -> list[Entry]:
        """The submissions whose scores count."""
        return [entry for entry in self.entries if entry.counts]


def class_results(course: CourseFolder, assignment: str, only: set[str] | None = None) -> ClassResults:
    """Return what is known of an assignment; its title and exercises are called as in the language spoken here.

    Args:
        course: the folders.
        assignment: which assignment.
        only: the students whom it is about; all when None.

    Raises:
        NothingGraded: no submission of it is graded.
    """
    folders = CourseDirectory(config=course.config)
    records = dict(_records(folders, assignment))
    if not records:
        raise NothingGraded(
            f"No submission of {assignment} is graded yet. Collect submissions, then run: course grade {assignment}"
        )
    with CourseGradebook(course.db_url, course.course_id, course.config) as gradebook:
        points, marks = gradebook.points(assignment), gradebook.marks(assignment)
        students, gone = set(gradebook.students()), gradebook.who_left()
    originals = course.assignment(assignment).originals_in(language())
    about = (students | set(records)) - gone if only is None else only
    records = {student: record for student, record in records.items() if student in about}
    entries = [_entry(student, record, marks, folders, assignment) for student, record in records.items()]
    came = {submission.student for submission in course.submissions(assignment, [])} - gone
    came = came if only is None else came & only
    left, absent = sorted(came - set(records)), sorted((students & about) - came - set(records))
    cells = list(_cells(originals, points))
    return ClassResults(assignment, title_of(originals.values(), assignment), cells, entries, left, absent)


def _records(folders: CourseDirectory, assignment: str) -> Iterator[tuple[str, GradingRecord]]:
    """Yield students, in the order of their names, and the records of their submissions."""
    pattern = Path(folders.format_path(folders.autograded_directory, "*", assignment)) / FILE_NAME
    part = pattern.parts.index("*")
    for path in sorted(Path(folders.root).glob(str(pattern.relative_to(folders.root)))):
        record = read_record(path.parent)
        if record is not None:
            yield path.parts[part], record


def _entry(
    student: str,
    record: GradingRecord,
    marks: dict[str, dict[Place, tuple[float, bool]]],
    folders: CourseDirectory,
    assignment: str,
) -> Entry:
    recorded = {(name, cell): score for name, book in record.scores.items() for cell, score in book.items()}
    marked = marks.get(student) or {place: (score, score is None) for place, score in recorded.items()}
    scores = {place: score or 0.0 for place, (score, _) in marked.items()}
    waiting = frozenset(place for place, (_, waits) in marked.items() if waits)
    folder = Path(folders.format_path(folders.feedback_directory, student, assignment))
    feedback = {path.stem: path for path in sorted(folder.glob("*.html"))}
    return Entry(student, record, scores, waiting, feedback)


def _cells(originals: dict[str, NotebookNode], points: dict[str, dict[str, float]]) -> Iterator[GradedCell]:
    for name, notebook in originals.items():
        for cell, exercise in exercises(notebook, name):
            most = points.get(name, {}).get(grade_id(cell), float(cell.metadata.nbgrader["points"]))
            asked = questions_asked(cell.source) if cell.cell_type == "code" else []
            yield GradedCell((name, grade_id(cell)), exercise, most, tuple(asked))
