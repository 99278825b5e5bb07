"""How messages write lists, numbers and points."""

import subprocess
import sys

import numpy as np
import pytest

from grader_utils.phrasing import brief, did_you_mean, encodable, exact, first_of, listed, score_text


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c"), ((n for n in (1, 2)), "1 and 2")],
)
def test_names_become_an_english_list(names, text):
    assert listed(names) == text


def test_of_many_names_the_first_stand_there_and_how_many_more():
    assert first_of(["a", "b"], 2) == "a, b"
    assert first_of(["a", "b", "c", "d"], 2) == "a, b and 2 more"


def test_the_name_that_was_meant_is_guessed():
    assert did_you_mean("adda", ["ben", "ada"]) == " Did you mean ada?"
    assert did_you_mean("zzz", ["ben", "ada"]) == ""


@pytest.mark.parametrize(("text", "fit"), [("naïve 𝛼", "naïve 𝛼"), ("a\ud800b", "a?b"), ("\udcff", "?"), ("", "")])
def test_half_characters_become_question_marks(text, fit):
    assert encodable(text) == fit
    assert fit.encode("utf-8").decode("utf-8") == fit


@pytest.mark.parametrize(
    ("value", "short", "long"),
    [
        (1 / 3, "0.3333", "0.3333333333"),
        (np.float32(2.5), "2.5", "2.5"),
        (np.float64(1234567.0), "1.235e+06", "1234567"),
        (True, "1", "1"),
        (np.bool_(True), "1", "1"),
        (float("nan"), "nan", "nan"),
        (-np.inf, "-inf", "-inf"),
        (1 + 2j, "1+2j", "(1+2j)"),
        (np.complex64(1 + 2j), "1+2j", "(1+2j)"),
    ],
)
def test_a_number_is_brief_in_a_table_and_exact_in_a_sentence(value, short, long):
    assert exact(value) == long
    if not isinstance(value, np.bool_):  # a table never holds one
        assert brief(value) == short


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7"), (7.5, "7.5"), (7.004, "7"), (100, "100"), (20.0, "20"), (0, "0"), (1 / 3, "0.33")],
)
def test_points_carry_no_empty_decimals(value, text):
    assert score_text(value) == text


def test_nothing_else_is_imported_for_it():
    code = "import grader_utils, sys; before = {*sys.modules}; import grader_utils.phrasing"
    code += "; print(*{*sys.modules} - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["grader_utils.phrasing"]
