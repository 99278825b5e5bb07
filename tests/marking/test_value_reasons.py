"""How a wrong value is told: a number as a number, an array by its worst entry."""

import numpy as np
import pytest

from grader_utils.marking.compare import compare
from grader_utils.questions.tolerance import Tolerance

REASONS = [
    (6.0, np.array(5.0), "dx is 6; torch gives 5."),
    (np.array([6.0]), np.array([5.0]), "dx is 6; torch gives 5."),
    (np.array([[np.nan]]), np.array([[5.0]]), "dx is nan; torch gives 5."),
    (np.array([1.0, 6.0]), np.array([1.0, 5.0]), "dx differs in 1 of 2 entries. The worst is [1]: yours 6, torch's 5."),
    (np.array([1.0, np.nan]), np.array([1.0, 5.0]), "dx has nan in 1 of 2 entries, first at [1]."),
]


@pytest.mark.parametrize(("yours", "expected", "reason"), REASONS)
def test_the_reason_names_what_differs(yours, expected, reason):
    assert compare(yours, expected, Tolerance(1), "dx").reason == reason


def test_a_dict_that_was_taken_apart_is_named_by_its_first_name():
    difference = compare({"dx": ["dx", "dx"]}, {"dx": np.ones(2)}, Tolerance(1))
    assert difference.reason.startswith("dx holds the text 'dx' in place of a number. A dict that is taken apart")


def test_one_array_in_place_of_two_values_is_not_taken_apart():
    expected = (np.ones((2, 3)), np.ones(3))
    reason = compare(np.ones((2, 3)), expected, Tolerance(1)).reason
    assert reason == "Your result is one array, of shape (2, 3). 2 values are asked for, with a comma between them."
    assert compare(np.ones((2, 3)), (np.ones(3), np.ones(3)), Tolerance(1)) is None  # rows are as good as two arrays


def test_an_attribute_that_nothing_has_set_is_not_called_a_missing_return_alone():
    assert compare({"dW": None}, {"dW": np.ones(2)}, Tolerance(1)).reason.endswith(
        "Was it never set, or is a `return` missing?"
    )
    assert compare(None, np.ones(2), Tolerance(1)).reason == "Your result is None. Is a `return` missing?"
