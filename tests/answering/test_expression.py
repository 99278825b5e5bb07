"""A program of steps builds the same graph from any class of numbers."""

import numpy as np
import pytest

from grader_utils.answering.answer import ask
from grader_utils.answering.expression import build, names_of, places_used, written

PROGRAM = (("+", 0, 1), ("*", 2, 2), ("**", 3, 0.5), ("*", -1.0, 4), ("+", 5, 0.25))


class Number(float):
    def exp(self):
        return Number(np.exp(self))

    def relu(self):
        return Number(max(self, 0.0))


def test_nodes_are_the_leaves_and_then_one_for_each_step():
    assert build(PROGRAM, [1.0, 2.0], Number) == [1, 2, 3, 9, 3, -3, -2.75]
    assert build((("relu", 0), ("exp", 1)), [-3.0], Number) == [-3, 0, 1]


def test_leaves_are_plain_numbers_also_when_they_come_in_an_array():
    (leaf,) = build((), np.array([3]), lambda number: number)
    assert type(leaf) is float


def test_a_program_survives_the_way_into_a_kernel():
    answer = ask(lambda program, leaves: build(program, leaves, Number), {"program": PROGRAM, "leaves": np.ones(2)})
    assert answer.value[-1] == pytest.approx(-1.75)


def test_a_step_names_its_nodes_and_not_its_numbers():
    assert [places_used(step) for step in PROGRAM] == [[0, 1], [2, 2], [3], [4], [5]]


def test_an_expression_can_be_read():
    program = (*PROGRAM, ("exp", 6))
    steps = ["c = a + b", "d = c * c", "e = d ** 0.5", "f = -1 * e", "g = f + 0.25", "h = exp(g)"]
    assert written(program, 8) == ["a", "b", *steps]


def test_there_are_names_for_any_number_of_nodes():
    assert names_of(28)[24:] == ["y", "z", "v26", "v27"]
