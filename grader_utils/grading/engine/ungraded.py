"""What is recorded of a submission over which the grader itself failed: no score, and every cell waits for a person."""

import json

import nbformat
from nbgrader.utils import is_grade

from grader_utils.course.original import grade_id
from grader_utils.grading.engine.job import Graded, GradedNotebook, Job
from grader_utils.grading.mending.mend import blank_assignment
from grader_utils.grading.mending.mended_notes import ungraded_cell
from grader_utils.messages import notebook_language, speaking

STOPPED_FROM_OUTSIDE = "The process that graded it was stopped from outside; the memory may have run out."
"""The failure of a submission over which a process ended, though it was graded alone."""


def ungraded(job: Job, failure: str) -> Graded:
    """Return the result of `job` when grading it failed.

    What was handed in is not looked at again: it may be what the grader failed on.

    Args:
        job: the submission.
        failure: why the grader failed; the student does not read it.
    """
    return Graded({name: _ungraded(notebook.original) for name, notebook in job.notebooks.items()}, failure)


def _ungraded(original: str) -> GradedNotebook:
    known = nbformat.from_dict(json.loads(original))
    with speaking(notebook_language(known.metadata)):
        notebook = blank_assignment(known, ungraded_cell())
    waiting = {grade_id(cell): None for cell in notebook.cells if is_grade(cell)}
    return GradedNotebook(nbformat.v4.writes(notebook), waiting, {})
