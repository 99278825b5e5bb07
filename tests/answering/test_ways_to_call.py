"""Solutions are called by position: what a student calls the parameters, and what kind of callable it is, is free."""

import functools
import operator

import numpy as np
import pytest

from grader_utils.answering.answer import ask

W, X = np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])


class Calls:
    def __call__(self, first, second):
        return first @ second

    def method(self, first, second):
        return first @ second

    @classmethod
    def of_the_class(cls, first, second):
        return first @ second

    @staticmethod
    def static(first, second):
        return first @ second


def other_names(a, b, scale=1.0):
    return scale * (a @ b)


def names_exchanged(x, w):
    return x @ w


def any_number(*vectors):
    return vectors[0] @ vectors[1]


def positional_only(a, b, /, *, scale=1.0):
    return scale * (a @ b)


@functools.wraps(other_names)
def wrapped(*args, **kwargs):
    return other_names(*args, **kwargs)


WAYS = {
    "other names": other_names,
    "names exchanged": names_exchanged,
    "any number": any_number,
    "positional only": positional_only,
    "wrapped": wrapped,
    "partial by position": functools.partial(lambda scale, a, b: scale * (a @ b), 1.0),
    "partial by name": functools.partial(other_names, scale=1.0),
    "builtin": np.dot,
    "operator": operator.matmul,
    "vectorized": np.vectorize(lambda a, b: float(np.dot(a, b)), signature="(n),(n)->()"),
    "object": Calls(),
    "bound method": Calls().method,
    "class method": Calls.of_the_class,
    "static method": Calls.static,
    "lambda": lambda *_: _[0] @ _[1],
}


@pytest.mark.parametrize("way", WAYS)
def test_a_solution_of_any_kind_with_any_names_answers(way):
    answer = ask(WAYS[way], {"w": W, "x": X})
    assert answer.error is None
    assert float(answer.value) == 32.0


def test_what_was_changed_has_the_questions_names():
    def solution(first, second):
        second += 1
        return first

    assert ask(solution, {"w": W, "x": X}).changed == ("x",)
