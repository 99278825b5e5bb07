"""Of a wrong graph it is said which nodes go wrong by themselves, and not those that follow from a wrong neighbor."""

import math

import pytest

from grader_utils.answering.answer import ask
from grader_utils.marking.at_once import AT_HOME
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find
from grader_utils.questions.computation_graph.expressions import backward, values_of


def verdict_on(question, solution):
    paper = draw_paper(AT_HOME, [question])
    inputs = {kind: paper.parts(question, kind) for kind in ("practice", "exam")}
    answers = {kind: {part: ask(solution, given) for part, given in parts.items()} for kind, parts in inputs.items()}
    return mark(find(question), inputs, Answers(answers))


def values(**wrong):
    return "value_forward", lambda program, leaves: {"data": values_of(program, leaves, **wrong)}


def gradients(**how):
    return "value_backward", lambda program, leaves, calls: backward(program, leaves, calls, **how)


WRONG = [
    (values(relu=lambda x: max(x, 0.03 * x)), "each value that does not follow from its inputs comes from `relu`."),
    (values(plus=lambda x, y: x + 2 * y), "each value that does not follow from its inputs comes from `+`."),
    (gradients(exp=lambda x: (3 * math.exp(x),)), "is that of an input of `exp`."),
    (gradients(times=lambda x, y: (y, 0.0)), "is that of an input of `*`."),
    (
        gradients(collect=lambda gradient, slope, upstream: gradient or slope * upstream),
        "which is used more than once.",
    ),
]


@pytest.mark.parametrize(("wrong", "says"), WRONG)
def test_the_operation_or_the_use_that_goes_wrong_is_named(wrong, says):
    verdict = verdict_on(*wrong)
    assert not verdict.mistake
    assert says in verdict.observation


def test_nodes_that_have_nothing_in_common_are_not_said_to_have_anything():
    halved = verdict_on(*gradients(collect=lambda gradient, slope, upstream: gradient + slope * upstream / 2))
    assert not halved.mistake
    assert "each gradient" not in halved.observation


def test_a_right_graph_is_told_nothing():
    assert verdict_on(*gradients()).passed
    assert verdict_on(*values()).passed


@pytest.mark.parametrize("nodes", [0.0, [1.0], [[1.0, 2.0, 3.0]]])
def test_an_answer_without_a_number_for_each_node_is_wrong_and_no_more_is_said_of_its_nodes(nodes):
    forward = verdict_on("value_forward", lambda program, leaves: {"data": nodes})
    backward = verdict_on("value_backward", lambda program, leaves, calls: {"data": nodes, "grad": nodes})
    assert forward.score()[0] == backward.score()[0] == 0
    assert "does not follow from" not in forward.observation + backward.observation
