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
