"""What was run before anybody asked counts exactly when it is what is asked for, in real kernels."""

import time

import pytest

from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import Sitting
from grader_utils.grading.engine.look_ahead import Exam, LookAhead

TIMED = ("import time", "time.time()")


@pytest.fixture(scope="module")
def settings():
    return ExamRoom().settings


def finished(sitting: Sitting) -> float:
    """Return the time that the second cell of `TIMED` shows."""
    return float(sitting.outputs[1][0]["data"]["text/plain"])


def test_the_run_that_was_begun_is_taken_once(settings):
    ahead, exam = LookAhead(), Exam(TIMED, {}, settings)
    ahead.begin(lambda: exam)
    ahead._thread.join()
    asked = time.time()
    assert finished(ahead.sit(Exam(TIMED, {}, settings))) < asked
    assert finished(ahead.sit(exam)) > asked


@pytest.mark.parametrize("other", [Exam((*TIMED, ""), {}, None), Exam(TIMED, {"data.csv": b"1"}, None)])
def test_another_notebook_or_another_file_is_run_for_itself(settings, other):
    ahead = LookAhead()
    ahead.begin(lambda: Exam(TIMED, {}, settings))
    ahead._thread.join()
    asked = time.time()
    assert finished(ahead.sit(Exam(other.sources, other.files, settings))) > asked


def test_what_cannot_be_prepared_is_run_when_it_is_asked_for(settings):
    def prepare():
        raise OSError("the file is gone")

    ahead = LookAhead()
    ahead.begin(prepare)
    assert finished(ahead.sit(Exam(TIMED, {}, settings))) < time.time()
