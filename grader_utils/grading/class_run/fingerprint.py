"""What decides on a grade, as fingerprints: where one differs from that of the last grading, it says what changed."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.own_package import code_version
from grader_utils.grading.class_run.grading_record import GradingRecord
from grader_utils.grading.engine.job import Job
from grader_utils.grading.gradebook.course_gradebook import Scores

PARTS = {
    "submission": "handed in again, or at another time",
    "assignment": "its assignment in source/ was changed",
    "code": "the grader or a question in grader_utils/ was changed",
    "settings": "the settings of the exam room or of outputs were changed",
}
"""Each part of a fingerprint, with what it means that it changed."""

NOT_GRADED_YET = "not graded yet"
FORCED = "--force"
_NO_RECORD = "its record in autograded/ is missing, or of another version"
_FAILED_BEFORE = "the grader failed the last time"
_OTHER_SCORES = "the gradebook holds other scores than its record in autograded/"


def fingerprint_of(job: Job, source: AssignmentSource) -> dict[str, str]:
    """Return the fingerprint of a job, by part."""
    submitted, assignment = hashlib.sha256(job.seed), hashlib.sha256(source.files_version.encode())
    for name, notebook in sorted(job.notebooks.items()):
        submitted.update(repr((name, notebook.unreadable, notebook.notes)).encode())
        submitted.update(hashlib.sha256(notebook.submitted).digest())
        assignment.update(hashlib.sha256(notebook.original.encode()).digest())  # in the language of the submission
    # Not where things lie on this machine and how it locks down: a course that moved is the same course.
    room = (job.settings.limits, job.settings.environment, job.settings.layers is not None)
    settings = hashlib.sha256(repr((room, job.longest)).encode())
    parts = (submitted.hexdigest(), assignment.hexdigest(), _code_version(), settings.hexdigest())
    return dict(zip(PARTS, parts, strict=True))


def why_grade(new: Mapping[str, str], record: GradingRecord | None, recorded: Scores | None) -> str:
    """Return why a submission has to be graded, as a phrase; "" when nothing has changed since it was.

    Args:
        new: its fingerprint.
        record: what is kept of its last grading.
        recorded: its automatic scores in the gradebook; None where it has none.
    """
    if record is None:
        return NOT_GRADED_YET if recorded is None else _NO_RECORD
    if not record.fingerprint:
        return _FAILED_BEFORE
    changed = [said for part, said in PARTS.items() if record.fingerprint.get(part) != new[part]]
    if changed:
        return "; ".join(changed)
    return "" if record.scores == recorded else _OTHER_SCORES


_code_version = lru_cache(maxsize=1)(code_version)
