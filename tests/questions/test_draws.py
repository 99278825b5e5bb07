"""Draws: recipes of values, calculated with as the values are, and drawn in the order in which they are written."""

import numpy as np
import pytest

from grader_utils.questions.draws import (
    apply,
    drawn,
    normal,
    one_of,
    shuffled,
    sixty_fourths,
    some_of,
    together,
    uniform,
    value,
    whole,
)
from grader_utils.questions.question import Question


def rng():
    return np.random.default_rng(5)


@pytest.mark.parametrize(
    ("draw", "numpys"),
    [
        (normal(2, 3), lambda rng: rng.normal(size=(2, 3))),
        (normal(4, scale=0.1), lambda rng: rng.normal(scale=0.1, size=4)),
        (normal() + 2, lambda rng: float(rng.normal() + 2)),
        (-uniform(1, 2, 3), lambda rng: -rng.uniform(1, 2, 3)),
        (uniform([1, -4], [2, -3]), lambda rng: np.array([rng.uniform(1, 2), rng.uniform(-4, -3)])),
        (whole(2, 9), lambda rng: int(rng.integers(2, 9))),
        (whole(2, 9, 3, 2), lambda rng: rng.integers(2, 9, (3, 2))),
        (one_of([-1, 1]), lambda rng: int(rng.choice([-1, 1]))),
        (one_of([-4, 4], 6), lambda rng: rng.choice([-4, 4], 6)),
        (some_of(np.arange(9), 4), lambda rng: rng.choice(np.arange(9), 4, replace=False)),
        (shuffled([[1, 2], [3, 4], [5, 6]]), lambda rng: rng.permutation([[1, 2], [3, 4], [5, 6]])),
        (shuffled(apply(np.append, normal(3), 7)), lambda rng: rng.permutation(np.append(rng.normal(size=3), 7))),
        (np.ones(3) * 8 - normal(3), lambda rng: 8 - rng.normal(size=3)),
        (3 * normal(2) / 4 + normal(2), lambda rng: 3 * rng.normal(size=2) / 4 + rng.normal(size=2)),
        (normal(6).reshape(2, 3), lambda rng: rng.normal(size=6).reshape(2, 3)),
        (sixty_fourths(3), lambda rng: np.round(64 * rng.normal(size=3)) / 64),
    ],
)
def test_a_draw_gives_what_numpy_gives(draw, numpys):
    found, expected = draw(rng()), numpys(rng())
    assert type(found) is type(expected)
    np.testing.assert_array_equal(found, expected, strict=True)


def test_a_draw_of_ones_own_takes_draws_which_come_first():
    @drawn
    def scaled(rng, factor, count):
        return factor * rng.normal(size=count)

    generator = rng()
    expected = generator.uniform(2, 3) * generator.normal(size=4)
    np.testing.assert_array_equal(scaled(uniform(2, 3), count=4)(rng()), expected)


def test_what_is_no_draw_is_its_own_value():
    assert value("as it is", rng()) == "as it is"


def test_inputs_are_drawn_in_the_order_in_which_they_are_written():
    question = Question("sum", lambda a, b, c: a + b + c)
    question.unseen("b first", b=normal(2), a=normal(2), c=[1, 2])
    inputs = question.unseen_parts[0].draw(rng())
    generator = rng()
    np.testing.assert_array_equal(inputs["b"], generator.normal(size=2))
    np.testing.assert_array_equal(inputs["a"], generator.normal(size=2))
    np.testing.assert_array_equal(inputs["c"], np.array([1, 2]), strict=True)


def test_a_draw_of_several_inputs_comes_before_the_others_and_gives_way_to_them():
    question = Question("sum", lambda a, b, c: a + b + c)
    question.unseen("a pair, and c", together(a=normal(), b=normal()), b=0, c=normal())
    generator = rng()
    a, _, c = (generator.normal() for _ in range(3))
    assert question.unseen_parts[0].draw(rng()) == {"a": a, "b": 0, "c": c}


def test_a_public_part_is_the_same_for_everybody():
    question = Question("twice", lambda a: 2 * a)
    question.part("drawn once", a=normal(3))
    first, second = (question.public_parts[0].draw(np.random.default_rng(seed)) for seed in (1, 2))
    np.testing.assert_array_equal(first["a"], second["a"])
