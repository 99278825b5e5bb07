"""What a kernel finds on its paper."""

import numpy as np

from grader_utils.answering.paper import EXAM, FILE_NAME, PRACTICE, Paper

PAPER = Paper(
    "a0",
    {
        "step": {PRACTICE: {"a vector": {"z": np.array([1.0, -1.0])}}, EXAM: {}},
        "sigmoid": {PRACTICE: {}, EXAM: {"a number": {"z": 2}}},
    },
)


def test_without_a_paper_nobody_grades(tmp_path):
    assert Paper.find(tmp_path) is None


def test_all_questions_are_found(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(PAPER.to_bytes())
    found = Paper.find(tmp_path)
    assert found.id == "a0"
    assert found.parts("sigmoid", EXAM) == {"a number": {"z": 2}}
    np.testing.assert_array_equal(found.parts("step", PRACTICE)["a vector"]["z"], [1.0, -1.0])


def test_one_question_alone_is_unpacked(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(PAPER.to_bytes())
    found = Paper.find(tmp_path, "sigmoid")
    assert found.id == "a0"
    assert list(found.inputs) == ["sigmoid"]
    assert found.parts("sigmoid", EXAM) == {"a number": {"z": 2}}


def test_a_question_that_is_not_on_the_paper_has_no_parts(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(PAPER.to_bytes())
    assert Paper.find(tmp_path, "tanh").parts("tanh", EXAM) == {}
