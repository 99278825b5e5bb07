"""What of a submission goes on its way to be graded."""

from functools import partial

from nbformat import NotebookNode

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.submissions import Submission
from grader_utils.grading.engine.job import NotebookJob
from grader_utils.grading.mending.odd_files import choose_file
from grader_utils.grading.mending.submitted_cells import submitted_language


def notebook_jobs(source: AssignmentSource, submission: Submission) -> dict[str, NotebookJob]:
    """Return the submission's notebooks as they were handed in, or why they cannot be read, by name.

    Each comes with the original of its own language; what cannot be read is answered in the class's.
    """
    known = {*source.files, *(f"{name}.ipynb" for name in source.originals)}
    jobs = {}
    for name in source.originals:
        original = partial(_original, source, name)
        chosen = choose_file(submission.folder, name, original, known, source.language)
        text = source.text(name, _language(source, name, chosen.content))
        jobs[name] = NotebookJob(text, chosen.content, chosen.unreadable, chosen.notes)
    return jobs


def _original(source: AssignmentSource, name: str, content: bytes) -> NotebookNode:
    return source.originals_in(_language(source, name, content))[name]


def _language(source: AssignmentSource, name: str, content: bytes) -> str:
    return submitted_language(content, source.language, partial(source.recognized, name))
