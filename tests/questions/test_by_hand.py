"""Workings: each leads to the right answer, and each line of it is calculated again."""

import math
import re
from itertools import pairwise

import numpy as np
import pytest

from grader_utils.progress.explained import places
from grader_utils.questions import all_questions, find
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.expected import Graph, Raises
from grader_utils.questions.working import Working, array, number, worked

WITHOUT = {
    "a figure": {"plot_boundary", "plot_sigmoid", "plot_activations", "plot_layer", "plot_graph",
        "plot_gradient_check", "plot_training"},
    "many choices are right": {"and_gate", "or_gate", "nand_gate", "xor_mlp", "xor_training", "digits_training"},
    "its working is its solution": {"products_from_notes", "saturation_point", "stack_neurons", "torch_layout"},
    "nothing is calculated": {"relu_init", "two_layer_net_start"},
    "too long for paper": {"fifty_steps", "training_history", "two_layer_net_gradient"},
}  # fmt: skip
"""Why a question has no working."""

_PLUS = re.compile(r"plus \S+ = (?P<more>\S+) gives (?P<result>\S+)$")


def parts_of(name):
    return [part.draw(np.random.default_rng(0)) for part in find(name).public_parts if not part.requires]


def workings():
    return [
        pytest.param(find(name), inputs, id=f"{name}-{count}")
        for name in places()
        for count, inputs in enumerate(parts_of(name))
        if worked(find(name), inputs)
    ]


def test_every_question_has_a_working_or_a_reason_why_not():
    with_one = {name for name in places() if any(worked(find(name), inputs) for inputs in parts_of(name))}
    reasons = set().union(*WITHOUT.values())
    assert with_one | reasons == set(places())
    assert not with_one & reasons
    assert set(places()) <= set(all_questions())


@pytest.mark.parametrize(("question", "inputs"), workings())
def test_a_working_leads_to_the_right_answer(question, inputs):
    _, answer = worked(question, inputs)
    expected = expected_value(question, inputs)
    if isinstance(expected, Raises):
        assert answer is expected.error
    elif isinstance(expected, (dict, Graph)):
        right = expected if isinstance(expected, dict) else {"data": expected.data, "grad": expected.grad}
        assert {name for name, value in right.items() if value is not None} == set(answer)
        for name, value in answer.items():
            np.testing.assert_allclose(value, right[name], rtol=1e-6, atol=1e-9, err_msg=name)
    else:
        for mine, right in zip(*map(_fields, (answer, expected)), strict=True):
            np.testing.assert_allclose(mine, right, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(("question", "inputs"), workings())
def test_every_line_of_a_working_is_calculated_rightly(question, inputs, monkeypatch):
    write, steps = Working.step, []

    def noted(work, name, text, result):
        steps.append((text, result))
        return write(work, name, text, result)

    monkeypatch.setattr(Working, "step", noted)
    lines, _ = worked(question, inputs)
    assert 2 <= len(lines) <= 32
    assert max(map(len, lines)) <= 100
    for text, result in steps:
        assert calculated(text) == pytest.approx(result, rel=2e-3, abs=5e-4), text
    for before, line in pairwise(lines):
        if plus := _PLUS.match(line):
            total = float(before.split()[-1]) + float(plus["more"])
            assert float(plus["result"]) == pytest.approx(total, rel=2e-3, abs=2e-4), line


def test_the_example_of_the_affine_function():
    lines, answer = worked(find("affine_function"), {"w": np.array([1, 1]), "b": -1.5, "x": np.array([0, 1])})
    assert lines == [
        "Given: w = [1, 1], b = -1.5, x = [0, 1]",
        "w·x = 1·0 + 1·1 = 1",
        "plus b = -1.5 gives -0.5",
    ]
    assert answer == -0.5


def test_numbers_are_written_as_one_writes_them():
    assert [number(1.0), number(-0.0), number(1.0201), number(1 / 3)] == ["1", "0", "1.0201", "0.3333"]
    assert array(np.array([[1.0, 2.5]])) == "[[1, 2.5]]"
    work = Working()
    work.dot("w·x", [2, -1], [-3, 0.5])
    assert work.lines == ["w·x = 2·(-3) + (-1)·0.5 = -6.5"]


def test_what_is_calculated_wrongly_would_be_found():
    assert calculated("2·(-3) + e^0 - |1 - 3|² + max(0, -2) + e^(-1) / e^(-1) - log(1) + 2^3") == -0.0


def calculated(text):
    """Return what a calculation on paper comes to."""
    text = re.sub(r"\|([^|]+)\|", r"abs(\1)", text).replace("·", "*").replace("²", "**2")
    text = re.sub(r"\be\^(\([^)]*\)|[\d.]+)", r"math.exp(\1)", text).replace("^", "**").replace("log(", "math.log(")
    return eval(text, {"math": math, "__builtins__": {"abs": abs, "max": max}})  # written by this course


def _fields(value):
    return value if isinstance(value, tuple) else (value,)
