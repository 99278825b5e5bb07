"""Errors of NumPy and Python are the same when they say the same, whatever the sizes and names."""

import numpy as np
import pytest

from grader_utils.answering.answer import RaisedError
from grader_utils.marking.same_error import same_error
from grader_utils.questions.usual_errors import ATTRIBUTE_NEVER_SET, INIT_NEVER_RUNS


def raised_by(act):
    try:
        act()
    except Exception as raised:
        return raised
    raise AssertionError("nothing was raised")


class NoInit:
    pass


def add_in_place(a, b):
    a += b


BY_AT = raised_by(lambda: np.ones((2, 3)) @ np.ones((2, 3)))
BY_DOT = raised_by(lambda: np.dot(np.ones((4, 5)), np.ones((2, 3))))
BROADCAST = raised_by(lambda: np.ones((2, 3)) + np.ones(4))
BROADCAST_ELSEWHERE = raised_by(lambda: np.ones((5, 1, 7)) * np.ones(6))
DOES_NOT_FIT = raised_by(lambda: add_in_place(np.ones(3), np.ones((2, 3))))
NO_INIT = raised_by(lambda: NoInit(1, 2))
NO_ATTRIBUTE = raised_by(lambda: NoInit().mask)
TRUTH = raised_by(lambda: bool(np.ones(2)))


def error_of(raised):
    return RaisedError(type(raised).__name__, str(raised))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BY_AT, BY_DOT),
        (BROADCAST, BROADCAST_ELSEWHERE),
        (NO_INIT, TypeError("Gate() takes no arguments")),
        (NO_ATTRIBUTE, AttributeError("'Affine' object has no attribute 'x'")),
    ],
)
def test_other_sizes_and_names_are_the_same_error(one, other):
    assert same_error(error_of(one), other)
    assert same_error(error_of(other), one)


@pytest.mark.parametrize("other", [BROADCAST, DOES_NOT_FIT, TRUTH, ValueError("my own words"), NO_INIT])
def test_another_error_is_not_the_same(other):
    assert not same_error(error_of(other), BY_AT)


def test_where_an_error_is_asked_for_its_words_are_the_students():
    own = RaisedError("ValueError", "these do not fit")
    assert same_error(own, ValueError("cannot multiply (2, 3) by (2, 3)"), own_words=True)
    assert not same_error(own, TypeError("cannot multiply"), own_words=True)


ATTRIBUTE = AttributeError(ATTRIBUTE_NEVER_SET)
OWN = {"name": "mask", "owner": "a Relu", "own": "yes"}


@pytest.mark.parametrize(
    ("clues", "code", "is_it"),
    [
        (OWN, "dx[self.mask] = 0", True),
        (OWN | {"near": "masks"}, "dx[self.mask] = 0", False),  # a slip of the pen
        (OWN | {"outside": "function"}, "dx[self.mask(x)] = 0", False),  # self. in front of a function
        (OWN, "layer.mask(x)", False),  # a method that is not there
        ({"name": "dott", "owner": "the module numpy"}, "np.dott(w, x)", False),
        ({}, "", False),  # nothing is known, so nothing is proved
    ],
)
def test_an_attribute_was_never_set_only_where_nothing_else_explains_it(clues, code, is_it):
    error = RaisedError("AttributeError", "'Relu' object has no attribute 'mask'", code, clues)
    assert same_error(error, ATTRIBUTE) is is_it


def test_an_init_never_ran_only_where_the_class_has_something_like_it():
    never = TypeError(INIT_NEVER_RUNS)
    assert same_error(RaisedError("TypeError", "Relu() takes no arguments", "", {"near": "_Relu__init"}), never)
    assert not same_error(RaisedError("TypeError", "Sigmoid() takes no arguments", "", {"name": "Sigmoid"}), never)
