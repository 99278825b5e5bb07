"""A wrong value or gradient of a computation graph: the verdict names the first node that is wrong, and why."""

import numpy as np
import pytest

from grader_utils.answering.wire import Unusable
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import WIDTH, side_by_side, verdict_text
from grader_utils.marking.graph import compare_graph
from grader_utils.marking.mark import Answers, mark
from grader_utils.messages import speaking
from grader_utils.phrasing import columns
from grader_utils.questions import find
from grader_utils.questions.expected import Graph
from grader_utils.questions.tolerance import Tolerance

# a = 3, b = a * a, c = b + a
PROGRAM = (("*", 0, 0), ("+", 1, 0))
DATA, GRAD = np.array([3.0, 9.0, 12.0]), np.array([7.0, 1.0, 1.0])


def compared(data=DATA, grad=GRAD, expected=None):
    return compare_graph({"data": data, "grad": grad}, expected or Graph(PROGRAM, DATA, GRAD), Tolerance(256))


def test_the_right_graph_passes_as_arrays_and_as_lists():
    assert compared() is None
    assert compared(list(DATA), tuple(GRAD)) is None
    assert compared(list(map(np.array, DATA))) is None
    assert compare_graph({"data": DATA}, Graph(PROGRAM, DATA), Tolerance(256)) is None


def test_the_first_wrong_gradient_is_the_one_that_the_backward_pass_meets_first():
    difference = compared(grad=[5.0, 2.0, 1.0])
    assert "the first wrong gradient is that of b = a * a: yours 2, torch's 1." in difference.reason
    assert "b is used in c = b + a." in difference.reason


def test_a_value_that_is_used_twice_is_shown_with_both_uses():
    difference = compared(grad=[3.0, 1.0, 1.0])
    assert "that of a: yours 3, torch's 7." in difference.reason
    assert "a is used in b = a * a and in c = b + a." in difference.reason


def test_the_whole_expression_is_shown_backward_with_values_and_both_gradients():
    assert side_by_side(compared(grad=[3.0, 1.0, 1.0])) == [
        "",
        "  node, backward   value   your gradient   torch's",
        "  c = b + a           12               1         1",
        "  b = a * a            9               1         1",
        "  a                    3             *3*         7",
    ]


def test_korean_heads_stand_above_their_columns():
    with speaking("ko"):
        lines = side_by_side(compared(grad=[3.0, 1.0, 1.0]))[1:]
    assert "torch 결과" in lines[0]
    assert len({columns(line) for line in lines}) == 1  # the last column ends in one place


def test_wrong_values_come_before_wrong_gradients():
    difference = compared(data=[3.0, 6.0, 9.0], grad=[0.0, 0.0, 0.0])
    assert difference.reason == "The first wrong value is that of b = a * a: yours 6, torch's 9."
    assert side_by_side(difference)[3] == "  b = a * a          *6*         9"


def test_a_leaf_with_another_value_than_it_was_made_with_was_changed():
    assert "a is a leaf, and nothing computes it: an operation has changed it" in compared(data=[9.0, 9.0, 18.0]).reason


def test_nan_is_wrong():
    assert "that of a: yours nan" in compared(grad=[np.nan, 1.0, 1.0]).reason


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "is None"),
        (DATA, "is no dict"),
        ({"data": DATA}, "grad is missing"),
        ({"data": DATA, "grad": GRAD[:2]}, "grad has shape (2,)"),
        ({"data": DATA, "grad": [1.0, None, 2.0]}, "grad of b is None"),
        ({"data": DATA, "grad": Unusable("a Value")}, "a Value"),
        ({"data": DATA, "grad": GRAD * 1j}, "complex"),
        ({"data": "text", "grad": GRAD}, "a text"),
    ],
)
def test_what_holds_no_gradients_is_named(value, reason):
    assert reason in compare_graph(value, Graph(PROGRAM, DATA, GRAD), Tolerance(256)).reason


def test_a_long_expression_is_cut_around_the_first_wrong_node():
    program = tuple(("+", place, place) for place in range(30))
    data = 2.0 ** np.arange(31)
    grad = data[::-1].copy()
    wrong = grad.copy()
    wrong[5] = 0.0
    lines = side_by_side(compared(data, wrong, Graph(program, data, grad)))
    assert len(lines) == 1 + 1 + 12 + 1
    assert "*0*" in lines[-2]
    assert lines[-1] == "  … and 19 more"


def test_the_verdict_shows_the_table_in_text_and_in_html():
    question = find("value_backward")
    given = {"program": PROGRAM, "leaves": np.array([3.0]), "calls": (2,)}
    part = question.public_parts[0].name
    answer = find("value_backward").mistakes[0].formula(**given)
    answers = Answers({"practice": {part: _answer(answer)}})
    verdict = mark(question, {"practice": {part: given}}, answers)
    text = verdict_text(verdict)
    assert "a is used in b = a * a and in c = b + a." in text
    assert "*3*         7" in text
    assert max(map(len, text.split("\n"))) <= WIDTH
    assert "<pre" in verdict_html(verdict)
    assert verdict.mistake == "gradients overwritten"


def _answer(value):
    from grader_utils.answering.answer import Answer

    return Answer(value)
