"""nbgrader's Validate on student versions: what the button in JupyterLab tells a student."""

import nbformat
import pytest
from nbgrader.validator import Validator
from places import COURSE, read_notebook

from grader_utils.demo.fill import fill, right_answers
from grader_utils.demo.solution_files import read_solutions

ASSIGNMENT = "01_affine_function"


def validate(folder, answers):
    """Return what Validate reports on a student version with `answers`: {} when all is well."""
    path = folder / "affine_function.ipynb"
    nbformat.write(fill(read_notebook(COURSE / "release" / ASSIGNMENT), answers), path)
    return Validator().validate(str(path))


@pytest.fixture(scope="module")
def right():
    return right_answers(read_notebook(COURSE / "source" / ASSIGNMENT))


def test_right_answers_pass(tmp_path, right):
    assert validate(tmp_path, right) == {}


def test_a_wrong_answer_shows_its_verdict_and_none_of_our_frames(tmp_path, right):
    wrong = read_solutions(COURSE / "tests" / "classroom")[ASSIGNMENT]["affine_function/bias_left_out"]
    (failed,) = validate(tmp_path, right | {wrong.cell: wrong.source})["failed"]
    assert "affine_function: 0 of 5 parts right" in failed["raw_error"]
    assert "Hint:" in failed["raw_error"]
    assert "Traceback" not in failed["raw_error"]
    assert "grader_utils" not in failed["raw_error"]


def test_a_blank_notebook_is_not_attempted(tmp_path):
    *checks, written = (cell["raw_error"] for cell in validate(tmp_path, {})["failed"])
    *stubs, slip = checks
    assert all("not attempted yet" in text for text in stubs)
    assert "slips are still there" in slip
    assert written == "You did not provide a response."
