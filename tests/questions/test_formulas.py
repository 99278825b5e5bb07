"""Formulas of mistakes take the inputs that they name; fields of an answer come from formulas of their own."""

import functools

import numpy as np
import pytest

from grader_utils.marking.evaluate import mistaken_value
from grader_utils.messages import speaking
from grader_utils.questions.kinds import LayerQuestion
from grader_utils.questions.question import INPUTS_UNCHANGED, Question


def line(w, b, x=3):
    return w * x + b


def predicted(question, **inputs):
    return [mistaken_value(mistake, inputs) for mistake in question.mistakes]


def test_a_formula_names_the_inputs_that_it_needs():
    question = Question("line", line)
    question.mistake("b left out", lambda x, w: w * x, hint="?")
    question.mistake("x alone", lambda x: x, hint="?")
    question.mistake("nothing at all", lambda: 0, hint="?")
    assert predicted(question, w=2, b=1, x=5) == [10, 5, 0]
    assert predicted(question, w=2, b=1) == [6, 3, 0]


def test_a_formula_of_unknown_inputs_is_refused_at_once():
    with pytest.raises(ValueError, match="a formula asks for z, and there is only b, w, x"):
        Question("line", line).mistake("of z", lambda w, z: w * z, hint="?")


def test_numpys_own_functions_take_the_first_inputs():
    question = Question("line", line)
    question.mistake("the sign of w", np.sign, hint="?")
    question.mistake("w + b", np.add, hint="?")
    assert predicted(question, w=-2, b=7) == [-1, 5]


def scaled(w, x=100, *, times=10):
    return w * x * times


@functools.wraps(scaled)
def traced(*args, **kwargs):
    return scaled(*args, **kwargs)


@pytest.mark.parametrize(
    ("formula", "says"),
    [(scaled, 2 * 5 * 10), (traced, 2 * 5 * 10), (functools.partial(scaled, times=1), 2 * 5), (lambda **all_: 7, 7)],
)
def test_a_formulas_own_defaults_stand_where_the_question_has_no_such_input(formula, says):
    question = Question("line", line)
    question.mistake("scaled", formula, hint="?")
    assert predicted(question, w=2, b=1, x=5) == [says]


def test_several_formulas_are_one_mistake_with_one_hint():
    question = Question("line", line)
    question.mistake("one of two", lambda w: w, lambda b: b, hint="Which?")
    assert predicted(question, w=2, b=1) == [2, 1]
    assert {(mistake.name, mistake.hint) for mistake in question.mistakes} == {("one of two", "Which?")}


def test_inputs_unchanged_names_the_part_and_the_mistake():
    question = Question("line", line)
    question.part(INPUTS_UNCHANGED, w=[1.0], b=2.0)
    question.unseen(INPUTS_UNCHANGED, w=[1.0], b=[2.0])
    assert [part.name for part in question.public_parts] == ["leaves its input alone"]
    assert [part.name for part in question.unseen_parts] == ["leaves its inputs alone"]
    assert [(mistake.name, mistake.breaks) for mistake in question.mistakes] == [("input changed", INPUTS_UNCHANGED)]
    assert question.public_parts[0].requires == INPUTS_UNCHANGED
    assert question.mistakes[0].hint.startswith("Your code wrote into w itself.")


def test_the_hint_names_each_input_that_may_have_changed_and_is_in_english_in_its_question():
    question = Question("line", line)
    with speaking("ko"):
        question.part(INPUTS_UNCHANGED, w=[1.0], b=[2.0], x=[3.0])
    assert question.mistakes[0].hint.startswith("Your code wrote into w, b or x itself.")


def test_the_mistake_of_changing_an_input_may_have_a_hint_of_its_own_and_lend_it():
    question = Question("line", line)
    with pytest.raises(ValueError, match="has no hint"):
        question.mistake("w doubled", lambda w: w, hint=INPUTS_UNCHANGED)
    question.unseen("more", requires=INPUTS_UNCHANGED, w=[1.0], b=[2.0])
    question.mistake(INPUTS_UNCHANGED, hint="Where?")
    question.unseen(INPUTS_UNCHANGED, w=[1.0], b=[2.0])
    question.mistake("w doubled", lambda w: w, hint=INPUTS_UNCHANGED)
    found = [(mistake.name, mistake.hint, mistake.breaks) for mistake in question.mistakes]
    assert found == [("input changed", "Where?", INPUTS_UNCHANGED), ("w doubled", "Where?", None)]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"breaks": INPUTS_UNCHANGED, "area": lambda w: w},
        {"volume": lambda w: w},
    ],
)
def test_a_mistake_says_one_thing_and_knows_its_fields(wrong):
    question = Question("line", line, right={"area": lambda w, b: w * b})
    with pytest.raises(ValueError, match="'odd' of 'line'"):
        question.mistake("odd", hint="?", **wrong)


RIGHT = {"_sum": lambda w, b: w + b, "twice": lambda _sum: 2 * _sum, "b": lambda b: b, "square": lambda twice: twice**2}


def test_a_wrong_field_carries_on_to_those_that_are_made_of_it():
    question = Question("line", line, right=RIGHT)
    question.mistake("three times", twice=lambda _sum: 3 * _sum, hint="?")
    question.mistake("a difference", _sum=lambda w, b: w - b, hint="?")
    question.mistake("not squared", square=lambda twice: twice, hint="?")
    first, second, third = predicted(question, w=2, b=1)
    assert first == {"twice": 9, "b": 1, "square": 81}
    assert second == {"twice": 2, "b": 1, "square": 4}
    assert third == {"twice": 6, "b": 1, "square": 6}
    assert list(first) == ["twice", "b", "square"]


@pytest.fixture
def square_layer():
    """Return a layer that squares its input, with every mistake of its kind."""
    layer = LayerQuestion(
        "square_layer",
        lambda x, dout, earlier=None, elsewhere=None: x,
        right={"out": lambda x: x**2, "dx": lambda x, dout: 2 * x * dout},
    )
    layer.upstream_left_out(hint="?")
    layer.kept_on_the_class(kept="x", of="another layer")
    layer.first_forward_kept(kept="x")
    return layer


def test_a_layer_without_its_upstream_gradient_has_ones_in_its_place(square_layer):
    found = predicted(square_layer, x=np.array([3.0]), dout=np.array([5.0]))
    assert [(answer["out"].item(), answer["dx"].item()) for answer in found] == [(9, 6), (9, 30), (9, 30)]


@pytest.mark.parametrize(("name", "number"), [("elsewhere", 1), ("earlier", 2)])
def test_what_a_layer_keeps_wrongly_shows_on_its_way_back_alone(square_layer, name, number):
    found = predicted(square_layer, x=np.array([3.0]), dout=np.array([5.0]), **{name: np.array([2.0])})
    wrong = [place for place, answer in enumerate(found) if answer["dx"].item() == 2 * 2 * 5]
    assert wrong == [number]
    assert [answer["out"].item() for answer in found] == [9, 9, 9]
