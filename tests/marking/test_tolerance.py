"""How much rounding is forgiven: by dtype, and never more because a question leaves room for another method."""

import numpy as np
import pytest

from grader_utils.questions import find
from grader_utils.questions.tolerance import Tolerance, rounding

ONE = np.ones(3)
USUAL = Tolerance(256)


def allowed(dtype, tolerance=USUAL, expected=ONE):
    return tolerance.allowed_error(np.ones(3, dtype), expected)


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.float16, np.longdouble])
def test_a_decimal_answer_may_have_been_computed_in_float32(dtype):
    assert allowed(dtype) == pytest.approx(256 * 2.0**-23)
    assert allowed(dtype, rounding("One sum.", terms=10)) == pytest.approx(24 * 2.0**-23)


@pytest.mark.parametrize("dtype", [np.int64, np.bool_])
def test_whole_numbers_lost_nothing_to_float32(dtype):
    assert allowed(dtype) == pytest.approx(256 * 2.0**-52)


def test_where_float64_is_asked_for_an_answer_in_float32_lost_one_rounding_more():
    wants_double = rounding("A product.", functions=1, double=True)
    assert allowed(np.float64, wants_double) == pytest.approx(4 * 2.0**-52)
    assert allowed(np.float32, wants_double) == pytest.approx(4 * 2.0**-52 + 2.0**-24)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize(("left", "step", "passes"), [(1, 1e-5, True), (0, 1e-5, False), (0, 2e-6, False)])
def test_a_measured_slope_is_judged_alike_in_float64_and_in_float32(dtype, left, step, passes):
    z = np.array([-1.3, 0.4, 2.0])
    curve = lambda z: 1 / (1 + np.exp(-z))  # noqa: E731
    measured = ((curve(z + step) - curve(z - left * step)) / ((1 + left) * step)).astype(dtype)
    slope = curve(z) * (1 - curve(z))
    error = np.abs(measured - slope)
    tolerance = find("sigmoid_derivative").tolerance
    assert bool((error <= tolerance.allowed_error(measured, slope)).all()) == passes


def test_a_long_computation_in_float64_is_given_no_more_than_the_usual_units_of_float32():
    long = rounding("A long sum.", terms=1000)
    assert allowed(np.float64, long) == pytest.approx(256 * 2.0**-23)
    assert allowed(np.float32, long) == pytest.approx(2004 * 2.0**-23)


def test_large_values_may_be_off_by_more_and_small_ones_by_no_less():
    assert allowed(np.float64, expected=1000 * ONE) == pytest.approx(1000 * allowed(np.float64))
    assert allowed(np.float64, expected=ONE / 1000) == allowed(np.float64)
    assert allowed(np.float64, expected=np.array([1.0, np.inf, np.nan])) == allowed(np.float64)


@pytest.mark.parametrize("room", [1e-5, 1e-4])
@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int64])
def test_room_for_another_method_is_the_same_for_every_dtype(dtype, room):
    assert allowed(dtype, rounding("A product.", functions=1, room=room)) == pytest.approx(room)


@pytest.mark.parametrize("size", [1e-13, 1e-3, 1.0])
def test_by_entry_each_is_held_to_its_own_size(size):
    by_entry = rounding("An exponential.", functions=1, by_entry=True)
    expected = np.array([size, 1.0])
    in_double = by_entry.allowed_error(expected * np.array([4 / 3, 1]), expected)
    assert in_double == pytest.approx([max(4 * 2.0**-23 * size, 4 * 2.0**-52), 4 * 2.0**-23])


def test_an_answer_that_float32_holds_may_have_been_computed_in_it_to_the_end():
    by_entry = rounding("An exponential.", functions=1, by_entry=True)
    held = np.array([np.float32(1e-3), 0.5], dtype=np.float64)
    assert by_entry.allowed_error(held, held) == pytest.approx(4 * 2.0**-23)
