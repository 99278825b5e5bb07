"""What of a submission goes on its way to be graded."""

from grader_utils.course.submissions import AssignmentSource, Submission
from grader_utils.course.submitted import Unreadable, read_submitted
from grader_utils.grading.engine.job import NotebookJob


def notebook_jobs(source: AssignmentSource, submission: Submission) -> dict[str, NotebookJob]:
    """Return the submission's notebooks as they were handed in, or why they cannot be read, by name."""
    jobs = {}
    for name, original in source.texts.items():
        try:
            jobs[name] = NotebookJob(original, read_submitted(submission.folder / f"{name}.ipynb"))
        except Unreadable as why:
            jobs[name] = NotebookJob(original, unreadable=str(why))
    return jobs
