"""A class run that is killed at any moment loses nothing, and the next run ends with the same gradebook."""

import os
import random
import resource
import shutil
import signal
import subprocess
import time
from functools import partial

import psutil
import pytest
from nbformat.v4 import new_code_cell
from small_class import SLOWEST, answered, course_command, differing, grade, hand_in, lay_out, rows
from thorough import THOROUGH

ASSIGNMENT = "01_affine_function"
WRONG = "def matmul(A, B):\n    return A * B"
MOMENTS = 20 if THOROUGH else 3


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("resume"), [ASSIGNMENT])
    for number in range(8):
        answers = {"matmul": WRONG} if number % 3 == 0 else {}
        hand_in(course, f"student-{number}", ASSIGNMENT, answered(ASSIGNMENT, **answers))
    return course


@pytest.fixture(scope="module")
def undisturbed(course, tmp_path_factory):
    """Return the gradebook's rows after a run that nobody disturbs, and the seconds that it took."""
    whole = tmp_path_factory.mktemp("undisturbed") / "course"
    shutil.copytree(course, whole)
    began = time.monotonic()
    status, said = grade(whole)
    assert status == 0, said
    assert "│ 8      │ 0             │ 0 " in said, said
    return rows(whole), time.monotonic() - began


def test_killed_at_random_moments_it_ends_with_the_same_gradebook(course, undisturbed, tmp_path):
    expected, seconds = undisturbed
    moments = random.Random(4)
    work = tmp_path / "course"
    shutil.copytree(course, work)
    grown = 0
    for _ in range(MOMENTS):
        process = course_command(work, "grade", "--jobs", "2", start_new_session=True)
        try:
            process.wait(moments.uniform(0.2, 1.1) * seconds)
        except subprocess.TimeoutExpired:
            with_it = psutil.Process(process.pid).children(recursive=True)
            process.send_signal(signal.SIGKILL)
            _, alive = psutil.wait_procs(with_it, timeout=20)
            assert not alive, "a process outlived the run that started it"
        process.wait()
        process.stdout.close()
        recorded = graded(work)
        assert recorded >= grown, "something that was recorded is lost"
        grown = recorded
        if grown == len(expected["submissions"]):  # begin anew, so that all moments kill a run that has work to do
            shutil.rmtree(work)
            shutil.copytree(course, work)
            grown = 0
    status, said = grade(work)
    assert status == 0, said
    assert differing(rows(work), expected) == {}, said
    assert not (work / "autograded" / ".grading").exists()


def test_ctrl_c_stops_in_words_and_the_rest_is_done_later(course, undisturbed, tmp_path):
    expected, seconds = undisturbed
    work = tmp_path / "course"
    shutil.copytree(course, work)
    slow = answered(ASSIGNMENT)  # so that the run is not over before this test has looked
    slow.cells.append(new_code_cell("import time\ntime.sleep(10)", id="my-own-cell"))
    hand_in(work, "student-4", ASSIGNMENT, slow)
    process = course_command(work, "grade", "--jobs", "1", start_new_session=True)
    try:
        end = time.monotonic() + 10 * seconds
        while graded(work) < 2 and time.monotonic() < end:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=SLOWEST)
    finally:
        process.kill()
    assert process.returncode == 130, said
    assert "run the same command again" in said
    assert "Traceback" not in said
    assert 2 <= graded(work) < len(expected["submissions"])
    status, said = grade(work)
    assert status == 0, said
    assert differing(rows(work), expected) == {}, said


def test_a_full_disk_stops_in_words_and_the_rest_is_done_later(course, undisturbed, tmp_path):
    expected, _ = undisturbed
    work = tmp_path / "course"
    shutil.copytree(course, work)
    most = 1024 * ((work / "gradebook.db").stat().st_size // 1024 + 12)
    full = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))  # the gradebook cannot grow beyond this
    process = course_command(work, "grade", "--jobs", "1", preexec_fn=full)
    try:
        said, _ = process.communicate(timeout=SLOWEST)
    finally:
        process.kill()
    assert process.returncode == 1, said
    assert "run the same command again" in said
    assert "Traceback" not in said
    status, said = grade(work)
    assert status == 0, said
    assert differing(rows(work), expected) == {}, said


def graded(course):
    return len(list((course / "autograded").glob("*/*/grading.json")))
