"""What is said of a wrong answer that no known mistake explains is true of every part that fails."""

import itertools
import linecache
import re

import numpy as np
import pytest

from grader_utils.answering.answer import ask
from grader_utils.marking.mark import Answers, mark
from grader_utils.messages import speaking
from grader_utils.questions.expected import Raises
from grader_utils.questions.question import Question
from grader_utils.questions.reference import torch
from grader_utils.questions.tolerance import Tolerance


def layer(x, w, b):
    return torch.nn.functional.linear(x, w.T, b)


def question():
    """A question without known mistakes: x @ w + b, asked on batches, on one sample and on whole numbers."""
    asked = Question("layer", layer, tolerance=Tolerance(64))
    asked.part("a batch", x=[[1.0, -2.0], [0.5, 3.0], [2.0, 2.5]], w=[[1.0, 2.0], [0.5, -1.5]], b=[0.25, -1.0])
    asked.part("one sample", x=[1.0, -2.0], w=[[1.0, 2.0], [0.5, -1.5]], b=[0.25, -1.0])
    asked.unseen("sizes differ", lambda rng: drawn(rng, (4, 3), (3, 2)))
    asked.unseen("one row", lambda rng: drawn(rng, (1, 3), (3, 2)))
    asked.unseen("one sample, too", lambda rng: drawn(rng, (3,), (3, 2)))
    asked.unseen(
        "whole numbers",
        lambda rng: {"x": rng.integers(1, 9, (5, 2)), "w": rng.integers(1, 9, (2, 4)), "b": rng.integers(1, 9, 4)},
    )
    return asked


def drawn(rng, x, w):
    return {"x": rng.normal(size=x), "w": rng.normal(size=w), "b": rng.normal(size=w[1])}


def verdict_on(solution, asked=None):
    asked = asked or question()
    rng = np.random.default_rng(3)
    inputs = {kind: {part.name: part.draw(rng) for part in asked.parts(kind)} for kind in ("practice", "exam")}
    answers = {kind: {part: ask(solution, given) for part, given in parts.items()} for kind, parts in inputs.items()}
    return mark(asked, inputs, Answers(answers))


def right(x, w, b):
    return x @ w + b


def first_row_only(x, w, b):
    result = right(x, w, b).astype(float)
    if result.ndim > 1:
        result[1:] += 1 + np.arange(result.shape[1]) ** 2
    return result


def every_second_row(x, w, b):
    result = np.atleast_2d(right(x, w, b)) * 1.0
    result[::2] = 0
    return result if x.ndim > 1 else result[0]


class Remembers:
    def __init__(self):
        self.kept = None

    def __call__(self, x, w, b):
        if self.kept is None:
            self.kept = right(x, w, b)
        return self.kept


SEEN = [
    (lambda x, w, b: 2 * right(x, w, b), "In every part, every entry of your result is twice torch's."),
    (lambda x, w, b: -right(x, w, b), "In every part, every entry of your result is torch's with the sign reversed."),
    (
        lambda x, w, b: right(x, w, b) * (len(x) if x.ndim > 1 else 1),
        "every entry of your result is torch's times the number of rows of x",
    ),
    (lambda x, w, b: right(x, w, b) / np.log(10), "torch's divided by ln 10, as if it came from log10"),
    (lambda x, w, b: right(x, w, b) - b, "every entry of your result is torch's minus b"),
    (
        lambda x, w, b: right(x, w, b) + np.cos(x.sum(axis=-1, keepdims=True)),
        "along its last axis, your result differs from torch's by one and the same number",
    ),
    (
        lambda x, w, b: right(x, w, b) / (len(x) if x.ndim > 1 and len(x) > 1 else 1),
        "In every answer that is wrong, every entry of your result is torch's divided by the number of rows of x.",
    ),
    (lambda x, w, b: np.atleast_2d(right(x, w, b))[0], "your result is the first row of torch's only"),
    (lambda x, w, b: right(x, w, b) + 1, "every entry of your result is torch's plus 1"),
    (lambda x, w, b: right(x, w, b) + 0.37, "differs from torch's by one and the same number"),
    (lambda x, w, b: np.abs(right(x, w, b)), "torch's without its sign"),
    (lambda x, w, b: right(x, w, b) ** 2, "torch's squared"),
    (lambda x, w, b: np.exp(right(x, w, b)), "e to the power of torch's"),
    (lambda x, w, b: np.round(right(x, w, b), 2), "torch's, rounded to 2 decimals"),
    (lambda x, w, b: 1.003 * right(x, w, b), "less than 1 % away from torch's"),
    (lambda x, w, b: 0 * right(x, w, b), "every entry of your result is 0"),
    (lambda x, w, b: right(x, w, b)[..., ::-1], "torch's, reversed along its last axis"),
    (lambda x, w, b: right(x, w, b).T, "your result is the transpose of torch's"),
    (lambda x, w, b: right(x, w, b)[..., None], "the numbers of your result are right, only its shape is another one"),
    (lambda x, w, b: right(x, w, b).sum(axis=-1), "torch's, added up along its last axis"),
    (
        lambda x, w, b: right(x, w, b) * (x**2).sum(axis=-1, keepdims=True),
        "along its last axis, the entries of your result are to one another as torch's",
    ),
    (
        lambda x, w, b: np.stack([right(x, w, b) ** 3, right(x, w, b)]),
        "the last of the arrays in your result is torch's",
    ),
    (lambda x, w, b: right(x, w, b).ravel()[1:], "has some of torch's entries, in their order"),
    (lambda x, w, b: np.atleast_2d(right(x, w, b))[-1] + 0 * right(x, w, b), "is the last row of torch's"),
    (every_second_row, "each row of your result is right or 0"),
    (first_row_only, "only the first row of your result is right"),
    (lambda x, w, b: x, "your result is x, unchanged"),
    (lambda x, w, b: right(x, w, b) if x.ndim < 2 else 3 * x[:, :1] + w[:1], "wrong where it has more, as a batch"),
    (lambda x, w, b: right(x, w, b) + (x.dtype.kind == "i") * w[1] * w[0], "wrong where its numbers are whole"),
]


@pytest.mark.parametrize(("wrong", "says"), SEEN)
def test_what_relates_a_wrong_answer_to_torchs_is_said(wrong, says):
    assert says in verdict_on(wrong).observation


def test_a_right_answer_is_told_nothing():
    verdict = verdict_on(right)
    assert verdict.passed
    assert (verdict.observation, verdict.group) == ("", {})


def test_a_wrong_decision_is_not_told_that_it_is_the_other_one():
    asked = Question("sign", lambda x: torch.tensor(float(x > 0)), tolerance=Tolerance(8))
    for number in (-2.0, -1.0, 1.0, 2.0):
        asked.part(f"x = {number}", x=number)
    assert "1 minus torch's" not in verdict_on(lambda x: float(x in (-1, 2)), asked).observation


REFUSES_WHAT_FITS = """def quotient(x, y):
    if y != 0:
        raise ValueError(f"no part of {x}")
    return x
"""
REFUSES_ZEROS_ONLY = """def quotient(x, y):
    if x == y == 0:
        raise ValueError("nothing by nothing")
    return x / y if y else x
"""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [(REFUSES_WHAT_FITS, "Is its condition turned round?"), (REFUSES_ZEROS_ONLY, "and for others it does not")],
)
def test_an_error_of_ones_own_in_the_wrong_places_is_told_where(wrong, says):
    asked = Question("quotient", lambda x, y: torch.tensor(x / y) if y else Raises(ValueError), tolerance=Tolerance(8))
    for x, y in ((1.0, 2.0), (3.0, 4.0), (0.0, 0.0), (1.0, 0.0)):
        asked.part(f"{x} by {y}", x=x, y=y)
    linecache.cache["<cell>"] = (len(wrong), None, wrong.splitlines(keepends=True), "<cell>")
    names = {"__name__": "__main__"}
    exec(compile(wrong, "<cell>", "exec"), names)
    assert says in verdict_on(names["quotient"], asked).observation


def test_a_tiny_multiple_is_no_number_whose_decimals_were_cut_off():
    asked = Question("half", lambda x: x / 2, tolerance=Tolerance(8, 1e-8))
    for number in (0.5, 1.5, 1.9):
        asked.part(f"x = {number}", x=[number, number / 3, -number / 4])
    says = verdict_on(lambda x: x * 1e-11, asked).observation
    assert "decimals" not in says
    assert "all are multiplied by one number" in says


def test_what_is_asked_for_under_another_name_is_not_asked_for_again():
    asked = Question("named", lambda name: torch.ones(2) if name == "one" else torch.zeros(2), tolerance=Tolerance(8))
    for name in ("one", "none"):
        asked.part(name, name=name)
        asked.unseen(name, lambda rng, name=name: {"name": name})
    assert "first time" not in verdict_on(lambda name: np.ones(2), asked).observation


def test_matrices_of_a_batch_are_not_called_rows():
    asked = Question("doubled", lambda x: 2 * x, tolerance=Tolerance(8))
    for size in (1, 2, 3, 4):
        asked.part(f"{size} matrices", x=np.arange(6.0 * size).reshape(size, 2, 3) + 1)
    says = verdict_on(lambda x: np.concatenate([x[:-1] * 3, x[-1:] * 2]), asked).observation
    assert "row" not in says
    assert "It is right where x holds one matrix, and wrong where it holds several." in says


def test_what_holds_in_some_of_the_failing_parts_only_is_not_said():
    verdict = verdict_on(lambda x, w, b: right(x, w, b) * (2 if x.ndim > 1 else 3))
    assert "twice" not in verdict.observation
    assert "three times" not in verdict.observation


def test_numbers_that_have_nothing_to_do_with_torchs_are_told_nothing_untrue():
    rng = np.random.default_rng(8)
    verdict = verdict_on(lambda x, w, b: rng.normal(size=right(x, w, b).shape))
    assert verdict.observation == ""


def test_an_answer_that_is_remembered_is_named():
    asked = Question("square", lambda x: torch.square(x), tolerance=Tolerance(8))
    for number in range(1, 4):
        asked.part(f"x = {number}", x=[float(number), 2.5])
        asked.unseen(f"number {number}", lambda rng: {"x": rng.normal(size=2)})
    kept = Remembers()
    says = verdict_on(lambda x: kept(x, np.eye(2), 0) ** 2, asked).observation
    assert "one and the same, whatever the inputs are" in says
    assert "right when asked for the first time" not in says  # the exam's first part is wrong, too
    known = {(1.0, 2.5): np.array([1, 6.25]), (2.0, 2.5): np.array([4, 6.25]), (3.0, 2.5): np.array([9, 6.25])}
    says = verdict_on(lambda x: known.get(tuple(x), np.array([0.3, x[0]])), asked).observation
    assert "Every public part is right, and every unseen one wrong" in says


def test_a_total_that_is_kept_from_call_to_call_is_told_so():
    asked = Question("sum", lambda x: torch.sum(x), tolerance=Tolerance(8))
    for number in range(1, 4):
        asked.part(f"x = {number}", x=[float(number), 2.5])
        asked.unseen(f"number {number}", lambda rng: {"x": rng.normal(size=3)})

    def keeps(x, seen=[]):  # noqa: B006 (the mistake itself)
        seen.extend(x)
        return sum(seen)

    told = "In every answer that is wrong, your result is torch's plus your result of the part before: "
    assert told in verdict_on(keeps, asked).observation
    drifts = itertools.count()
    assert "the part before" not in verdict_on(lambda x: x.sum() + next(drifts), asked).observation


def test_parts_in_which_a_question_makes_no_sense_are_not_taken_for_an_answer_to_it():
    """A list of arrays is no plain number, a vector no square matrix, and a first part may be right by being simple."""
    asked = Question("chain", lambda weights, x: torch.sum(x) * len(weights), tolerance=Tolerance(8))
    for layers in (1, 2, 3, 1):
        weights = tuple(np.ones((2, layer + 1)) for layer in range(layers))
        asked.part(f"{layers} layers, {len(asked.public_parts)}", weights=weights, x=np.arange(layers + 1.0))
    says = verdict_on(lambda weights, x: x.sum() if len(weights) == 1 else x.prod() - 3, asked).observation
    assert "plain number" not in says
    assert "square" not in says
    asked = Question("square", lambda x: torch.square(x), tolerance=Tolerance(8))
    for number in range(1, 5):
        asked.part(f"x = {number}", x=[float(number), 2.5])
    assert "first time" not in verdict_on(lambda x: x**2 + (x[0] > 1) * x[0], asked).observation
    assert "first time" in verdict_on(lambda x: np.array([1, 6.25]), asked).observation


def test_values_in_each_others_place_and_values_that_are_right_are_named():
    asked = Question("both", lambda x: {"total": torch.sum(x), "mean": torch.mean(x)}, tolerance=Tolerance(8))
    asked.part("three", x=[1.0, 2.0, 6.0])
    asked.unseen("five", lambda rng: {"x": rng.normal(size=5) + 3})
    swapped = verdict_on(lambda x: {"total": x.mean(), "mean": x.sum()}, asked)
    assert swapped.observation == "In every part, total and mean have changed places."
    both = verdict_on(lambda x: {"total": 2 * x.sum(), "mean": 2 * x.mean()}, asked)
    assert both.observation == "In every part, total is twice torch's. The same is true of mean."
    half = verdict_on(lambda x: {"total": x.sum(), "mean": x.sum() / 17}, asked)
    assert "Right everywhere: total; wrong: mean." in half.observation


def test_students_whose_code_computes_the_same_are_of_one_group():
    with speaking("ko"):
        one = verdict_on(lambda x, w, b: 2 * (x @ w + b))
    other = verdict_on(lambda x, w, b: (x @ w + b) * 2)
    assert one.group == other.group
    assert one.group["en"] in other.observation
    assert one.group["ko"] in one.observation
    assert one.group["en"] == "every entry of your result is twice torch's"
    assert verdict_on(lambda x, w, b: x.nothing).group["en"].startswith("raises AttributeError")


@pytest.mark.parametrize("wrong", [lambda x, w, b: "text", lambda x, w, b: None, lambda x, w, b: [[1], [2, 3]]])
def test_what_the_message_says_is_said_for_the_class_in_each_language(wrong):
    with speaking("ko"):
        says = verdict_on(wrong).group
    assert says == verdict_on(wrong).group
    assert re.search("[가-힣]", says["ko"])
    assert not re.search("[가-힣]", says["en"])


def test_the_names_of_values_are_said_for_the_class_in_each_language():
    asked = Question("both", lambda x: (torch.sum(x), torch.mean(x)), tolerance=Tolerance(8))
    asked.part("three", x=[1.0, 2.0, 6.0])
    asked.unseen("five", lambda rng: {"x": rng.normal(size=5) + 3})
    assert verdict_on(lambda x: (x.sum(), x.sum() / 17), asked).group == {
        "en": "right everywhere: value 1; wrong: value 2",
        "ko": "언제나 맞은 값: 1번째 결과; 틀린 값: 2번째 결과",
    }


def test_huge_and_odd_answers_take_no_time_and_break_nothing():
    for odd in (np.zeros((200, 200)), np.full(2, np.nan), np.zeros((0, 3)), "text", [[1], [2, 3]], 1j, True):
        assert verdict_on(lambda x, w, b, odd=odd: odd).passed is False


def in_order(x, order):
    return x[order.long()]


def test_rows_of_an_input_that_are_not_the_ones_asked_for_are_named_and_others_are_not():
    asked = Question("picked", in_order, tolerance=Tolerance(8))
    for rows in (5, 8):
        numbers = np.arange(2.0 * rows).reshape(rows, 2) ** 2
        asked.part(f"{rows} rows", x=numbers, order=np.arange(rows - 2)[::-1] + 1)
    own_order = verdict_on(lambda x, order: x[: len(order)], asked).observation
    assert own_order.startswith("In every part, your result has rows of x alone, and not those that torch's has")
    assert "rows of x" not in verdict_on(lambda x, order: x[: len(order)] + 0.5, asked).observation


def test_sums_that_run_on_are_told_so():
    asked = Question("root", lambda x: torch.sqrt(x), tolerance=Tolerance(8))
    asked.part("three", x=[1.0, 4.0, 9.0])
    asked.unseen("five", lambda rng: {"x": rng.uniform(1, 2, 5)})
    assert "the sum of torch's up to it" in verdict_on(lambda x: np.cumsum(np.sqrt(x)), asked).observation


@pytest.mark.parametrize("decimals", [2, 3, 4])
def test_a_number_that_is_rounded_by_little_is_told_so(decimals):
    asked = Question("root", lambda x: torch.sqrt(x), tolerance=Tolerance(8))
    for number in (2.0, 3.0, 5.0):
        asked.part(f"x = {number}", x=[number, number + 0.1])
    says = verdict_on(lambda x: np.round(np.sqrt(x), decimals), asked).observation
    assert says == f"In every part, every entry of your result is torch's, rounded to {decimals} decimals."
