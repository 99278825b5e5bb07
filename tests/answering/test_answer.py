"""Asking a solution: what it did is recorded, and nothing that it does gets out."""

import json
import sys
import warnings

import numpy as np
import pytest

from grader_utils.answering.answer import Answer, ask
from grader_utils.answering.wire import Malformed, Unusable


def test_the_solution_gets_copies():
    x = np.array([1.0, 2.0])

    def double(x):
        x *= 2
        return x

    answer = ask(double, {"x": x})
    assert answer.changed == ("x",)
    assert x.tolist() == [1.0, 2.0]
    assert answer.value.tolist() == [2.0, 4.0]


def test_each_call_gets_fresh_copies():
    x = np.array([1.0])
    seen = []
    for _ in range(2):
        ask(lambda x: seen.append(x.copy()) or x.fill(9), {"x": x})
    assert [s.tolist() for s in seen] == [[1.0], [1.0]]


def test_an_error_is_recorded_with_its_message():
    def broken(x):
        return x.nonsense

    error = ask(broken, {"x": np.ones(2)}).error
    assert error.type == "AttributeError"
    assert "nonsense" in error.message


def test_an_error_is_also_what_its_type_is_made_from():
    class DoesNotFitError(ValueError):
        pass

    def refuses():
        raise DoesNotFitError("(2, 3) and (2, 3)")

    error = Answer.from_json(json.loads(json.dumps(ask(refuses, {}).to_json()))).error
    assert (error.type, error.is_a("DoesNotFitError"), error.is_a("ValueError")) == ("DoesNotFitError", True, True)
    assert not error.is_a("TypeError")


def test_leaving_python_is_an_error_like_any_other():
    assert ask(lambda: sys.exit(0), {}).error.type == "SystemExit"


def test_an_interrupt_is_not_swallowed():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(interrupted, {})


def test_warnings_are_recorded_and_not_shown(recwarn):
    answer = ask(lambda z: 1 / (1 + np.exp(-z)), {"z": np.array([-1000.0])})
    assert answer.value.tolist() == [0.0]
    assert "overflow" in answer.warnings[0]
    assert not recwarn.list


def test_a_flood_of_warnings_is_cut():
    def nervous():
        for i in range(1000):
            warnings.warn(f"number {i}", stacklevel=1)
        return 1

    assert len(ask(nervous, {}).warnings) == 5


class Hostile:
    @property
    def __class__(self):
        raise RuntimeError("do not touch")

    def __getattribute__(self, name):
        raise RuntimeError("do not touch")


def test_an_object_that_bites_is_unusable():
    assert isinstance(ask(Hostile, {}).value, Unusable)


def test_an_error_whose_message_bites_is_recorded():
    class Bites(Exception):  # noqa: N818
        def __str__(self):
            raise RuntimeError

    def bite():
        raise Bites

    assert ask(bite, {}).error.type == "Bites"


def test_an_answer_survives_json():
    answer = ask(lambda x: {"out": x + 1, "pair": (1, 2.5)}, {"x": np.ones(3)})
    arrived = Answer.from_json(json.loads(json.dumps(answer.to_json())))
    assert arrived.value["out"].tolist() == [2, 2, 2]
    assert arrived.value["pair"] == (1, 2.5)


@pytest.mark.parametrize("forged", [None, {}, {"value": 3}, {"error": "x"}, {"value": {"float": "1"}, "warnings": 3}])
def test_a_forged_answer_is_refused(forged):
    with pytest.raises(Malformed):
        Answer.from_json(forged)


def test_what_a_later_version_will_do_is_no_warning_about_a_value():
    def with_a_matrix(x):
        return np.asarray(np.matrix(x))[0]

    assert ask(with_a_matrix, {"x": np.array([1.0])}).warnings == ()
