"""How much rounding is forgiven: by dtype, and never more because a question leaves room for another method."""

import numpy as np
import pytest

from grader_utils.marking.tolerance import USUAL_FACTOR, allowed_error

ONE = np.ones(3)


def allowed(dtype, factor=USUAL_FACTOR, expected=ONE):
    return allowed_error(np.ones(3, dtype), expected, factor)


def test_a_coarse_dtype_may_lose_more():
    assert allowed(np.float64) == pytest.approx(256 * 2.0**-52)
    assert allowed(np.float32) == pytest.approx(256 * 2.0**-23)
    assert allowed(np.float16) == allowed(np.float32)
    assert allowed(np.int64) == allowed(np.float64)


def test_large_values_may_be_off_by_more_and_small_ones_by_no_less():
    assert allowed(np.float64, expected=1000 * ONE) == pytest.approx(1000 * allowed(np.float64))
    assert allowed(np.float64, expected=ONE / 1000) == allowed(np.float64)
    assert allowed(np.float64, expected=np.array([1.0, np.inf, np.nan])) == allowed(np.float64)


@pytest.mark.parametrize("room", [1e-9, 1e-6])
def test_room_for_another_method_is_the_same_for_every_dtype(room):
    factor = room / 2.0**-52
    assert allowed(np.float64, factor) == pytest.approx(room)
    assert allowed(np.float32, factor) == pytest.approx(max(room, allowed(np.float32)))
    assert allowed(np.float32, factor) < 1e-4
