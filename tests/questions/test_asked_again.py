"""An object that is asked twice: what a formula may leave out, and which mistakes only the second call shows."""

import numpy as np
import pytest

from grader_utils.marking.evaluate import mistaken_value
from grader_utils.questions.asked_again import adds_up, first_result_kept
from grader_utils.questions.question import Question


def twice(x, factor, earlier=None):
    return factor * x


@pytest.fixture
def question():
    return Question("twice", twice)


def mistaken(question, **inputs):
    return [mistaken_value(mistake, inputs) for mistake in question.mistakes]


def test_a_formula_may_leave_out_an_input_that_has_a_default(question):
    question.mistake("factor left out", lambda x, factor: x, hint="?")
    once, again = mistaken(question, x=3, factor=2), mistaken(question, x=3, factor=2, earlier=5)
    assert once == again == [np.array(3)]


def test_a_first_result_that_is_kept_is_that_of_the_earlier_input(question):
    first_result_kept(question, lambda x, factor: factor * x)
    assert mistaken(question, x=3, factor=2) == [6]
    assert mistaken(question, x=3, factor=2, earlier=5) == [10]
    assert mistaken(question, x=3, factor=2, earlier=None) == [6]


def test_what_adds_up_shows_in_the_second_call_only(question):
    adds_up(question, lambda x, factor, earlier=None: factor * (x + (earlier or 0)))
    assert mistaken(question, x=3, factor=2) == [6]
    assert mistaken(question, x=3, factor=2, earlier=5) == [16]
