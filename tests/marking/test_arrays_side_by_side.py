"""Yours and torch's as small arrays: the entries that differ are marked, and never cut off."""

import numpy as np
import pytest

from grader_utils.answering.answer import Answer
from grader_utils.marking.array_rows import array_rows
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import WIDTH, side_by_side, verdict_text
from grader_utils.marking.difference import difference_from
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find
from grader_utils.questions.tolerance import Tolerance

USUAL = Tolerance(256)


def compared(shape, *places):
    """Return the difference between whole numbers and the same ones with entries at `places` off by one half."""
    torchs = np.arange(float(np.prod(shape))).reshape(shape)
    yours = torchs.copy()
    for place in places:
        yours[place] += 0.5
    return difference_from(yours, torchs, USUAL)


def test_a_matrix_stands_beside_the_right_one_with_asterisks_where_it_differs():
    assert side_by_side(compared((2, 3), (0, 1), (1, 2))) == [
        "",
        "  yours                  torch",
        "  [    0 *1.5*     2]    [0 1 2]",
        "  [    3     4 *5.5*]    [3 4 5]",
    ]


def test_a_vector_is_one_row():
    assert side_by_side(compared((4,), (3,))) == [
        "",
        "  yours                        torch",
        *["  [    0     1     2 *3.5*]    [0 1 2 3]"],
    ]


@pytest.mark.parametrize("place", [(29, 0), (7, 19), (0, 6), (0, 0), (5, 5), (29, 19)])
def test_the_first_entry_that_differs_is_shown_wherever_it_is(place):
    lines = side_by_side(compared((30, 20), place))
    assert any(f"*{20 * place[0] + place[1] + 0.5:.4g}*" in line for line in lines)
    assert max(map(len, lines)) <= WIDTH


def test_of_three_axes_the_first_matrix_that_differs_is_shown():
    lines = side_by_side(compared((2, 3, 4), (1, 2, 3)))
    assert "(matrix [1])" in lines[-1]
    assert "*23.5*" in "".join(lines)


def test_other_shapes_are_shown_without_marks():
    difference = difference_from(np.ones((2, 2)), np.ones(3), USUAL)
    assert side_by_side(difference) == ["", "  yours    torch", "  [1 1]    [1 1 1]", "  [1 1]"]


def test_numbers_that_are_not_numbers_are_marked():
    difference = difference_from(np.array([1.0, np.nan, np.inf]), np.array([1.0, 2.0, 3.0]), USUAL)
    assert "[    1 *nan* *inf*]    [1 2 3]" in side_by_side(difference)[-1]


def test_an_empty_array_and_a_single_number_have_a_form():
    assert array_rows(np.zeros((0, 3))) == ["nothing: shape (0, 3)"]
    assert array_rows(np.array(2.5)) == ["2.5"]


def verdict_on_a_wrong_batch():
    question = find("softmax")
    a = np.array([[1.0, 2.0, 3.0], [0.5, 0.0, -1.0]])
    powers = np.exp(a)
    answer = Answer(value=powers / powers.sum())
    inputs = {"practice": {"a batch: shape (2, 3)": {"a": a}}}
    return mark(question, inputs, Answers({"practice": {"a batch: shape (2, 3)": answer}}))


def test_text_and_html_show_the_same_arrays_with_the_same_marks():
    verdict = verdict_on_a_wrong_batch()
    arrays = "\n".join(side_by_side(verdict.first_failure.difference)).strip("\n")
    assert arrays.count("*") == 2 * 6
    assert arrays in verdict_text(verdict)
    assert f"{arrays}</pre>" in verdict_html(verdict)
