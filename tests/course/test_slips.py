"""Cells with a slip: students see the slip as code, instructors run the solution."""

import pytest

from grader_utils.course.slips import show_slip
from grader_utils.demo.fill import right_answers

SOURCE = """def f(x):
    ### BEGIN SLIP
    # if x:
    #     return 4
    ### END SLIP
    ### BEGIN SOLUTION
    return 5
    ### END SOLUTION
    # a comment that stays"""


def test_students_see_the_slip_as_code():
    assert show_slip(SOURCE) == "def f(x):\n    if x:\n        return 4\n    # a comment that stays"


@pytest.mark.parametrize(
    ("old", "new"),
    [("    ### END SLIP\n", ""), ("    # if x:", "    if x:"), ("    ### END SOLUTION\n", "")],
)
def test_a_broken_region_is_refused(old, new):
    with pytest.raises(ValueError, match=r"region|comment"):
        show_slip(SOURCE.replace(old, new))


def test_the_right_answer_is_the_solution_alone():
    from nbformat.v4 import new_code_cell, new_notebook

    about = {"nbgrader": {"solution": True, "grade": False, "grade_id": "slip"}}
    notebook = new_notebook(cells=[new_code_cell(SOURCE, metadata=about)])
    assert right_answers(notebook) == {"slip": "def f(x):\n    return 5\n    # a comment that stays"}
