"""What of a submission goes on its way to be graded."""

from grader_utils.course.submissions import AssignmentSource, Submission
from grader_utils.grading.engine.job import NotebookJob
from grader_utils.grading.mending.odd_files import choose_file


def notebook_jobs(source: AssignmentSource, submission: Submission) -> dict[str, NotebookJob]:
    """Return the submission's notebooks as they were handed in, or why they cannot be read, by name."""
    known = {*source.files, *(f"{name}.ipynb" for name in source.originals)}
    jobs = {}
    for name, original in source.texts.items():
        chosen = choose_file(submission.folder, name, source.originals[name], known)
        jobs[name] = NotebookJob(original, chosen.content, chosen.unreadable, chosen.notes)
    return jobs
