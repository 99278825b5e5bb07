"""Whatever a solution returns, and whatever somebody forges: a verdict in words, no error of ours, and no point."""

import functools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import THOROUGH

from grader_utils.answering.answer import Answer, ask
from grader_utils.answering.paper import EXAM, PRACTICE
from grader_utils.answering.wire import DescribedFigure, Unusable
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.verdict import Outcome
from grader_utils.questions import all_questions, find


class Agreeable:
    def __eq__(self, other):
        return True

    def __array__(self, dtype=None, copy=None):
        return np.array(0.0)


def generator():
    yield 1.0


UNUSABLE = {
    "a text": "32",
    "an object": Agreeable(),
    "a class": Agreeable,
    "a generator": generator(),
    "nan": float("nan"),
    "infinity": np.inf,
    "a complex number": 1j,
    "an array of objects": np.array([{}, None]),
    "an array of texts": np.array(["a"]),
    "a ragged list": [[1.0], [1.0, 2.0]],
    "a dict": {"value": 1.0},
    "an empty array": np.zeros(0),
    "far too many axes": np.zeros((1,) * 20),
    "an array a million times too large": np.zeros(5_000_000),
    "a long list": [0.0] * 100_000,
    "a set": {1.0},
    "a number of 400 digits": 10**400,
    "an exception": ValueError("no"),
    "nothing": None,
}


@functools.cache
def paper_of(question):
    return draw_paper(b"seed", [question])


def verdict_on(question, solution):
    paper = paper_of(question)
    answers = {
        kind: {part: ask(solution, given) for part, given in paper.parts(question, kind).items()}
        for kind in (PRACTICE, EXAM)
    }
    return mark(find(question), paper.inputs[question], Answers(answers))


@pytest.mark.parametrize("question", sorted(all_questions()))
def test_what_is_no_answer_earns_nothing_and_is_named(question):
    for name, value in UNUSABLE.items():
        verdict = verdict_on(question, lambda *inputs, value=value: value)
        assert verdict_text(verdict), name
        assert verdict_html(verdict), name
        assert verdict.score()[0] == 0, name
        for part in verdict.parts:
            assert not part.passed, name
            assert part.difference.reason, name


def test_a_tensor_is_no_array():
    torch = pytest.importorskip("torch")
    verdict = verdict_on("hadamard_then_sum", lambda w, x: torch.dot(torch.tensor(w * 1.0), torch.tensor(x * 1.0)))
    assert verdict.score()[0] == 0
    assert "return a NumPy array" in verdict.first_failure.difference.reason


def test_an_answer_that_never_came_earns_nothing_and_says_so():
    paper = draw_paper(b"seed", ["affine_function"])
    verdict = mark(find("affine_function"), paper.inputs["affine_function"], Answers({}))
    assert verdict.score()[0] == 0
    assert {part.outcome for part in verdict.parts} == {Outcome.NO_ANSWER}
    assert "no answer" in verdict.first_failure.difference.reason


def test_an_answer_to_a_part_that_is_not_asked_earns_nothing():
    paper = draw_paper(b"seed", ["affine_function"])
    forged = Answers({EXAM: {"a part of my own": Answer(1.0)}})
    verdict = mark(find("affine_function"), paper.inputs["affine_function"], forged)
    assert verdict.score()[0] == 0


numbers = st.floats() | st.integers(-(10**20), 10**20) | st.booleans()
leaves = (
    numbers
    | st.text(max_size=5)
    | st.none()
    | st.builds(Unusable, st.text(max_size=5))
    | st.builds(lambda x, shape: np.full(shape, x), st.floats(), st.lists(st.integers(0, 3), max_size=4).map(tuple))
)
drawings = st.recursive(
    st.none() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["axes", "lines", "points", "x", "y", "title", "legend"]), inner, max_size=4)
    ),
    max_leaves=10,
)
values = st.recursive(
    leaves | st.builds(DescribedFigure, st.dictionaries(st.sampled_from(["axes", "suptitle"]), drawings, max_size=2)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(
            st.sampled_from(["out", "dx", "dy", "dW", "db", "data", "grad", "W1", "b1"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)


@settings(max_examples=400 if THOROUGH else 25, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=values)
@pytest.mark.parametrize("question", sorted(all_questions()))
def test_no_value_whatever_makes_the_marker_raise(question, value):
    paper = paper_of(question)
    answers = {EXAM: dict.fromkeys(paper.parts(question, EXAM), Answer(value))}
    verdict = mark(find(question), {EXAM: paper.parts(question, EXAM)}, Answers(answers))
    assert verdict.headline() in verdict_text(verdict)
    assert "<table" in verdict_html(verdict)
