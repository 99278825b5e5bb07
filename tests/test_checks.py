"""What a check hands over: at once, by a decorator that leaves no name behind, and the same to the exam."""

from unittest import mock

import pytest

from grader_utils import checks, exam, practice
from grader_utils.checks import HandsOver


@pytest.fixture
def asked(monkeypatch):
    """What was asked: (question, kind, solution)."""
    calls = []
    monkeypatch.setattr(checks, "_handed_over", {})
    monkeypatch.setattr(checks, "_check", lambda question, solution, kind: calls.append((question, kind, solution)))
    return calls


def run(code, **names):
    world = {"practice": practice, "exam": exam} | names
    exec(code, world)
    return world


def test_a_function_below_practice_is_asked_at_once_and_its_name_keeps_what_it_stood_for(asked):
    world = run('@practice("q")\ndef mine(x):\n    return x + 1\nexam("q")', mine="a student's own")
    assert world["mine"] == "a student's own"
    assert [(question, kind, solution(1)) for question, kind, solution in asked] == [
        ("q", "practice", 2),
        ("q", "exam", 2),
    ]


def test_a_name_that_stood_for_nothing_stands_for_the_function(asked):
    assert run('@practice("q")\ndef mine(x):\n    return x + 1')["mine"](1) == 2


def test_a_check_that_fails_leaves_the_name_alone(monkeypatch):
    monkeypatch.setattr(checks, "_check", mock.Mock(side_effect=AssertionError("wrong")))
    world = {"practice": practice, "mine": 5}
    with pytest.raises(AssertionError, match="wrong"):
        exec('@practice("q")\ndef mine(x):\n    return x', world)
    assert world["mine"] == 5


def test_an_object_without_a_name_can_be_handed_over(asked):
    solution = object()
    assert practice("q")(solution) is solution
    assert asked == [("q", "practice", solution)]


def test_the_exam_asks_what_the_practice_of_its_question_had_last(asked):
    first, second, other = object(), object(), object()
    practice("q", first)
    practice("another", other)
    practice("q", second)
    exam("q")
    exam("another")
    exam("q", first)
    assert asked[3:] == [("q", "exam", second), ("another", "exam", other), ("q", "exam", first)]


def test_an_exam_of_nothing_says_what_to_do(asked):
    with pytest.raises(LookupError, match=r"practice\('q', \.\.\.\) first"):
        exam("q")
    assert asked == []


def test_none_is_a_solution_like_any_other_wrong_one(asked):
    practice("q", None)
    assert asked == [("q", "practice", None)]


def test_practice_without_a_function_says_that_nothing_is_checked():
    assert practice("q", for_show=True) == HandsOver("q", for_show=True)
    assert repr(practice("q")).startswith("Nothing is checked yet")
