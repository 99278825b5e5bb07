"""A choice of weights is recognized by its truth table: the numbers are the student's own."""

import numpy as np
import pytest

from grader_utils.answering.answer import ask
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.separate import same_sides
from grader_utils.questions import find
from grader_utils.questions.expected import Separates

AND = Separates(np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float), np.array([0, 0, 0, 1]))


def verdict_on(question, choice):
    paper = draw_paper(b"choices", [question])
    given = {kind: paper.parts(question, kind) for kind in ("practice", "exam")}
    answers = {
        kind: {part: ask(lambda: choice, inputs) for part, inputs in parts.items()} for kind, parts in given.items()
    }
    return mark(find(question), given, Answers(answers))


@pytest.mark.parametrize(
    ("question", "choice", "mistake"),
    [
        ("and_gate", (np.array([0.5, 0.5]), -0.2), "OR's table"),
        ("and_gate", ([30, 10], -20), "x1 decides alone"),
        ("and_gate", (np.array([0.1, 0.2]), -0.3), "a row on the line"),
        ("or_gate", (np.array([7.0, 8.0]), 0.0), "a row on the line"),
        ("nand_gate", (np.array([-3.0, -2.0]), np.array(1.0)), "NOR's table"),
    ],
)
def test_the_table_names_the_mistake(question, choice, mistake):
    verdict = verdict_on(question, choice)
    assert verdict.score() == (0, 1)
    assert verdict.mistake == mistake


@pytest.mark.parametrize(
    "choice",
    [
        (np.array([0.5, 0.5]), -0.7),  # right
        (np.array([1.0, -1.0]), 0.5),  # a table that no known mistake has
        (np.array([np.nan, 1.0]), -0.5),
        (-1.5, np.array([1.0, 1.0])),  # no choice at all
        "OR's table",
    ],
)
def test_no_mistake_is_named_without_its_table(choice):
    assert verdict_on("and_gate", choice).mistake == ""


def test_a_row_on_the_line_is_on_neither_side():
    assert same_sides(([1, 1], -1), ([0.1, 0.1], -0.1), AND)
    assert not same_sides(([1, 1], -1), ([1, 1], -1.5), AND)
    assert not same_sides(([1, 1], -1), ([1, 1], -0.5), AND)


@pytest.mark.parametrize(
    "choice",
    [
        [0, 0, 0, 1],
        (np.array([0, 0, 0, 1]), 0),
        np.array([[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]]),
    ],
)
def test_the_truth_table_itself_is_called_one(choice):
    (part, _) = verdict_on("and_gate", choice).parts
    assert part.difference.reason.startswith("That is the truth table itself.")


@pytest.mark.parametrize("choice", [[[]], np.zeros((4, 0)), (np.zeros((4, 0)), 1.0), ([[], []], [])])
@pytest.mark.parametrize("question", ["and_gate", "xor_mlp"])
def test_a_table_without_columns_is_no_choice(question, choice):
    """It made the marker raise, and a whole submission could not be graded."""
    verdict = verdict_on(question, choice)
    assert verdict.score()[0] == 0
    assert verdict.parts[0].difference.reason
