"""The steps behind a hint: the first failing public part by hand, never an unseen one, and the way to the lesson."""

import pytest

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import EXAM, PRACTICE
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.progress.further_help import working_of
from grader_utils.questions import find


def verdict_on(name, solution, *kinds):
    paper = draw_paper(b"seed", [name])
    inputs = {kind: paper.parts(name, kind) for kind in kinds}
    answers = {kind: {part: ask(solution, given) for part, given in parts.items()} for kind, parts in inputs.items()}
    return mark(find(name), inputs, Answers(answers))


def test_the_first_failing_part_is_worked_out_in_its_own_numbers():
    verdict = verdict_on("affine_function", lambda w, b, x: 0.5 if x[1] else w @ x + b, PRACTICE)
    assert working_of(verdict) == (
        "w = [1, 1], b = -1.5, x = [0, 1]",
        ["Given: w = [1, 1], b = -1.5, x = [0, 1]", "w·x = 1·0 + 1·1 = 1", "plus b = -1.5 gives -0.5"],
    )


@pytest.mark.parametrize(
    ("name", "solution", "kinds"),
    [
        ("affine_function", lambda w, b, x: w @ x, (EXAM,)),
        ("affine_function", lambda w, b, x: w @ x + b, (PRACTICE, EXAM)),
        ("plot_sigmoid", lambda steepness: None, (PRACTICE,)),
    ],
    ids=["unseen parts only", "all passed", "a figure"],
)
def test_nothing_is_worked_out_where_there_is_nothing_to_show(name, solution, kinds):
    assert working_of(verdict_on(name, solution, *kinds)) is None


def test_a_part_that_examines_more_than_the_value_is_not_worked_out():
    def changes_w(w, x):
        w *= x
        return w.sum()

    verdict = verdict_on("hadamard_then_sum", changes_w, PRACTICE)
    assert [part.part for part in verdict.parts if not part.passed] == ["leaves its inputs alone"]
    assert working_of(verdict) is None
