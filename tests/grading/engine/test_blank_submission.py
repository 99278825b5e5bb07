"""A student version that nobody touched earns nothing, in any assignment: code to mend stands in it, and runs."""

import json

import nbformat
import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.data_files import data_files
from grader_utils.course.original import original_notebook
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded, Job, NotebookJob


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_student_version_as_it_was_handed_out_earns_nothing(assignment):
    source, released = (read_notebook(COURSE / kind / assignment) for kind in ("source", "release"))
    original = json.dumps(original_notebook(source), sort_keys=True)
    task = NotebookJob(original, nbformat.writes(released).encode())
    job = Job(b"blank", {"blank": task}, data_files(COURSE / "source" / assignment), ExamRoom().settings)
    graded = Graded.from_bytes(grade_submission(job.to_bytes()))
    assert graded.reasons == ()
    notebook = graded.notebooks["blank"]
    assert notebook.scores
    assert {name: score for name, score in notebook.scores.items() if score != 0} == {}
    assert [part for parts in notebook.parts.values() for part, passed in parts.items() if passed] == []
