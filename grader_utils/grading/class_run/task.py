"""One submission's grading as it is planned: what goes on its way, and whether and why it has to."""

from dataclasses import dataclass

from nbgrader.preprocessors import LimitOutput

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.group import is_shared
from grader_utils.course.secret import course_secret
from grader_utils.course.submissions import CourseFolder, Submission
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.class_run.fingerprint import FORCED, fingerprint_of, why_grade
from grader_utils.grading.class_run.grading_record import GradingRecord
from grader_utils.grading.class_run.notebook_jobs import notebook_jobs
from grader_utils.grading.engine.job import Job
from grader_utils.grading.gradebook.course_gradebook import Scores
from grader_utils.marking.draw import paper_seed


@dataclass(frozen=True)
class Task:
    """One submission to be graded, why, as a phrase, and what is kept of its last grading."""

    submission: Submission
    job: Job
    fingerprint: dict[str, str]
    why: str
    known: GradingRecord | None


@dataclass(frozen=True)
class How:
    """How a course grades.

    Attributes:
        secret: of which papers are drawn.
        settings: of kernels.
        longest: lines of an output, and of a traceback, that are kept.
    """

    secret: bytes
    settings: KernelSettings
    longest: tuple[int, int]


def how_of(course: CourseFolder) -> How:
    """Return how a course grades.

    Raises:
        CannotLockDown: see `ExamRoom`.
    """
    limit = LimitOutput(config=course.config)
    settings = ExamRoom(config=course.config).settings
    return How(course_secret(course.root, is_shared(course.config)), settings, (limit.max_lines, limit.max_traceback))


def task_of(
    submission: Submission,
    source: AssignmentSource,
    how: How,
    known: GradingRecord | None,
    scores: Scores | None,
    force: bool,
) -> Task | None:
    """Return what is to be done about a submission; None where nothing has changed since it was graded.

    Args:
        submission: as it was collected.
        source: the instructor's version.
        how: it is graded.
        known: what is kept of its last grading.
        scores: what the gradebook has of it.
        force: grade it all the same.
    """
    seed = paper_seed(how.secret, submission.student, submission.assignment, submission.submitted_at)
    job = Job(seed, notebook_jobs(source, submission), source.files, how.settings, how.longest)
    new = fingerprint_of(job, source)
    why = why_grade(new, known, scores) or (FORCED if force else "")
    return Task(submission, job, new, why, known) if why else None
