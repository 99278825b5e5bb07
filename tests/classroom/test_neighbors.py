"""No submission costs another one points: honest students are graded beside one that takes all that it can get."""

import json

import pytest
from places import COURSE, read_notebook
from small_class import answered, grade, hand_in, lay_out

from grader_utils.course.original import original_notebook
from grader_utils.demo.fill import fill

TRAINING, NAME = "07_training", "training"
HONEST = ("ada", "ben", "zoe")
SPINS = """
import os
try:
    for _ in range(58):
        if os.fork() == 0:
            while True:
                pass
except OSError:
    pass
while True:
    pass
"""


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("neighbors"), [TRAINING])
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write("\nc.ExamRoom.cell_seconds = 8\nc.ExamRoom.notebook_seconds = 16\n")
    released = read_notebook(COURSE / "release" / TRAINING)
    first = next(c.metadata.nbgrader.grade_id for c in released.cells if c.metadata.get("nbgrader", {}).get("solution"))
    hand_in(course, "aaron", TRAINING, fill(released, {first: SPINS}))
    for student in HONEST:
        hand_in(course, student, TRAINING, answered(TRAINING))
    status, said = grade(course, TRAINING)
    assert status == 0, said
    return course


def record(course, student):
    return json.loads((course / "autograded" / student / TRAINING / "grading.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("student", HONEST)
def test_an_honest_student_keeps_all_points_beside_spinning_processes(graded, student):
    source = original_notebook(read_notebook(COURSE / "source" / TRAINING))
    points = [
        cell.metadata.nbgrader.points
        for cell in source.cells
        if cell.metadata.get("nbgrader", {}).get("grade") and not cell.metadata.nbgrader.solution
    ]
    found = record(graded, student)
    assert found["state"] == "graded", found["reasons"]
    (scores,) = found["scores"].values()
    assert sum(score or 0 for score in scores.values()) == sum(points)


def test_who_spins_is_stopped(graded):
    assert "a cell has 8 seconds" in " ".join(record(graded, "aaron")["reasons"])
