"""What crosses the border between a student's kernel and the marker: only data, and only data of a sane size."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from grader_utils.answering.unpack import unpack
from grader_utils.answering.wire import LARGEST_ARRAY, DescribedFigure, Malformed, Unusable, pack


def through_json(value):
    return unpack(json.loads(json.dumps(pack(value))))


@settings(deadline=None)
@given(arrays.arrays(arrays.scalar_dtypes().filter(lambda d: d.kind in "biuf"), arrays.array_shapes(min_side=0)))
def test_arrays_arrive_bit_for_bit(array):
    arrived = through_json(array)
    assert arrived.dtype == array.dtype.newbyteorder("=")
    assert arrived.shape == array.shape
    assert arrived.tobytes() == array.astype(array.dtype.newbyteorder("=")).tobytes()


@pytest.mark.parametrize("value", [1.5, -0.0, 7, True, "text", None, (1, 2.5), [1, [2, 3]], {"dx": 1.0, "dy": (2,)}])
def test_python_values_arrive_with_their_type(value):
    arrived = through_json(value)
    assert arrived == value
    assert type(arrived) is type(value)


def test_what_cannot_be_marked_is_still_called_what_it_is_after_a_second_journey():
    assert through_json(through_json(Sly())) == Unusable("a Sly")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_without_a_value_survive(value):
    assert repr(through_json(value)) == repr(value)


def test_arrays_in_any_memory_order_arrive_in_their_order():
    array = np.arange(12.0).reshape(3, 4)
    for view in (array.T, array[::-1], array[:, ::2], np.asfortranarray(array)):
        assert np.array_equal(through_json(view), view)


class Sly:
    def __array__(self, dtype=None, copy=None):
        return np.array([1.0])

    def __eq__(self, other):
        return True


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Sly(), "a Sly"),
        ((x for x in [1]), "a generator"),
        (np.array([object()]), "dtype object"),
        (np.array(["a"]), "dtype <U1"),
        (np.zeros(LARGEST_ARRAY // 8 + 1), "far larger"),
        (lambda: 1, "a function"),
        ({1: 2}, "keys that are not names"),
        (10**40, "over 30 digits"),
        ([[[[[[[[1]]]]]]]], "nested"),
    ],
)
def test_what_cannot_be_marked_becomes_words(value, words):
    arrived = through_json(value)
    while isinstance(arrived, list):
        (arrived,) = arrived
    assert isinstance(arrived, Unusable)
    assert words in arrived.why


def test_a_tensor_is_told_to_become_an_array():
    torch = pytest.importorskip("torch")
    assert "return a NumPy array" in through_json(torch.ones(2)).why


def test_an_endless_list_is_one_array_or_nothing():
    assert through_json([1.0] * 1000).shape == (1000,)
    assert isinstance(through_json([[1.0], 2.0] * 1000), Unusable)


@pytest.mark.parametrize(
    "forged",
    [
        None,
        [],
        {},
        {"array": "float64"},
        {"array": "float64", "shape": [10**9, 10**9], "base64": ""},
        {"array": "float64", "shape": [2], "base64": "AAAA"},
        {"array": "float64", "shape": [-1], "base64": ""},
        {"array": "float64", "shape": [True], "base64": "AAAAAAAAAAA="},
        {"array": "object", "shape": [1], "base64": "AAAAAAAAAAA="},
        {"array": "float64,int8", "shape": [1], "base64": "AAAAAAAAAAAA"},
        {"array": "float64", "shape": [1], "base64": "not base64!!"},
        {"array": "U4", "shape": [0], "base64": ""},
        {"array": "float64", "shape": [0] + [10_000] * 6, "base64": ""},
        {"array": "float64", "shape": [10_000, 0, 10_000], "base64": ""},
        {"array": "(0,)f8", "shape": [1], "base64": ""},
        {"array": "M8[9999999999s]", "shape": [0], "base64": ""},
        {"items": "abc"},
        {"items": [{"float": []}]},
        {"float": "1e"},
        {"int": "1" * 100},
        {"figure": []},
        {"fields": []},
        {"pickle": "gASVBQAAAAAAAABLAS4="},
        {"text": 5},
    ],
)
def test_a_forged_value_is_refused_before_anything_is_built(forged):
    with pytest.raises(Malformed):
        unpack(forged)


def test_nesting_has_an_end():
    value = {"float": "1"}
    for _ in range(50):
        value = {"items": [value]}
    with pytest.raises(Malformed):
        unpack(value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
kinds = st.sampled_from(["array", "items", "fields", "float", "int", "text", "bool", "nothing", "figure", "unusable"])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(kinds | st.sampled_from(["shape", "base64", "tuple"]), json_values, max_size=4))
def test_no_json_whatever_raises_anything_but_malformed(data):
    try:
        value = unpack(data)
    except Malformed:
        return
    assert isinstance(
        value, (np.ndarray, bool, int, float, str, list, tuple, dict, Unusable, DescribedFigure, type(None))
    )


def test_millions_of_rows_without_entries_are_refused():
    assert unpack({"array": "float64", "shape": [3, 0], "base64": ""}).shape == (3, 0)
    with pytest.raises(Malformed):
        unpack({"array": "float64", "shape": [4_000_000, 0], "base64": ""})
