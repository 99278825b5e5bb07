"""The benchmark of an instructor's evening runs, and says on how many submissions nbgrader was measured."""

import pytest
from places import COURSE
from thorough import only_thorough

from bench.evening import Evening, evening_table
from grader_utils.demo.solution_files import read_solutions
from grader_utils.environment import find_own_programs_first

pytestmark = only_thorough


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    find_own_programs_first()
    folder = tmp_path_factory.mktemp("bench") / "evening"
    return Evening(folder, 3, read_solutions(COURSE / "tests" / "classroom"), say=lambda line: None).measure()


def test_both_evenings_come_to_their_end_with_the_same_scores(found):
    assert (found["submissions"], found["nbgrader_on"]) == (3, 1)
    assert list(found["course"]) == ["collect", "grade", "feedback", "report", "export"]
    assert list(found["nbgrader"]) == ["collect", "grade", "feedback", "export"]
    assert found["nbgrader_starts"]["grade"]["wall"] < found["nbgrader"]["grade"]["wall"]
    assert all(cost["wall"] > 0 for who in ("course", "nbgrader") for cost in found[who].values())
    assert 4 * found["page_bytes"]["course"] <= found["page_bytes"]["nbgrader"]


def test_the_table_takes_the_work_of_nbgraders_steps_as_often_as_its_class_goes_into_the_large_one(found):
    cost = {"wall": 2.0, "cpu": 1.0}
    steps = dict.fromkeys(found["nbgrader"], cost)
    start = {step: {"wall": 0.5, "cpu": 0.5} for step in steps}
    own = dict.fromkeys(found["course"], cost)
    told = evening_table(found | {"nbgrader": steps, "nbgrader_starts": start, "course": own})
    assert "3 submissions of 06_backpropagation_layers; nbgrader measured on 1, from there its work times 3" in told
    rows = {line[:12].strip(): line[12:].split() for line in told.splitlines()}
    assert rows["grade"] == ["5.0", "2.0", "2.5"]
    assert rows["report"] == ["has", "none", "2.0"]
    assert rows["in all"] == ["20.0", "10.0", "2.0"]
