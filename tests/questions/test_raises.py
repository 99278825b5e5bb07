"""An error that is asked for names what it is about, and does not name everything there is."""

import itertools

import pytest

from grader_utils.questions.expected import Raises

MISMATCH = Raises(ValueError, ("(2, 3)", "(4, 5)"))


@pytest.mark.parametrize(
    "message",
    [
        "(2, 3) and (4, 5) do not fit",
        "cannot multiply (2,3) by (4,5): 3 is not 4",
        "shapes (2, 3), (4, 5) do not fit; (2, 4) and (3, 5) would",
        "A (2, 3) is [[1 2 3] [4 5 6]], B (4, 5) is [[1 2 3 4 5] [1 2 3 4 5] [1 2 3 4 5] [1 2 3 4 5]]",
    ],
)
def test_a_message_that_names_the_shapes_is_right(message):
    assert MISMATCH.missing_from(message) == ""


def test_a_message_without_one_of_them_lacks_it():
    assert MISMATCH.missing_from("(2, 3) does not fit") == "(4, 5)"


def test_a_message_that_names_every_shape_there_is_does_not_pass_for_one_that_names_the_two():
    every = " ".join(f"({rows},{columns})" for rows, columns in itertools.product(range(1, 7), repeat=2))
    assert MISMATCH.missing_from(every) == "(2, 3) and (4, 5) alone: it names 34 other shapes as well"


def test_an_error_of_which_nothing_is_asked_may_say_anything():
    assert Raises(ValueError).missing_from("(1,) (2,) (3,) (4,)") == ""
