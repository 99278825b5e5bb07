"""A class run hands its work to any executor, as bytes, and survives one that breaks."""

import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest
from small_class import answered, differing, hand_in, lay_out, rows

from grader_utils.course.submissions import CourseFolder
from grader_utils.exam_room import warm_process
from grader_utils.grading.class_run.pool import local_pool
from grader_utils.grading.class_run.run import ClassRun
from grader_utils.grading.engine import marker

ASSIGNMENT = "01_affine_function"
STUDENTS = [f"student-{number}" for number in range(5)]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("engines"), [ASSIGNMENT])
    for student in STUDENTS:
        hand_in(course, student, ASSIGNMENT, answered(ASSIGNMENT))
    return course


class BytesOnly(ThreadPoolExecutor):
    """An executor that carries nothing but bytes, there and back."""

    def submit(self, work, job):
        return super().submit(lambda: only_bytes(work(only_bytes(job))))


def only_bytes(carried):
    if not isinstance(carried, bytes):
        raise TypeError(f"{type(carried)} came, and bytes should")
    return carried


def run(course, new_pool, at_once, after_each=lambda: None):
    """Grade a class, and return its results by student."""
    results = {}
    for result in ClassRun(CourseFolder(course), [ASSIGNMENT], []).grade(new_pool, lambda: at_once):
        results[result.submission.student] = result
        after_each()
    return results


@pytest.fixture(scope="module")
def in_threads(course, tmp_path_factory):
    """Return the course after a run by threads, and its results."""
    copied = tmp_path_factory.mktemp("threads") / "course"
    shutil.copytree(course, copied)
    return copied, run(copied, lambda: BytesOnly(1), 2)


def test_what_is_no_bytes_is_refused_on_its_way_there_and_back():
    with BytesOnly(1) as executor:
        assert executor.submit(lambda job: job + b"2", b"1").result(10) == b"12"
        for work, job in ((lambda job: b"", "text"), (lambda job: "text", b"")):
            with pytest.raises(TypeError, match="bytes should"):
                executor.submit(work, job).result(10)


def test_another_executor_can_stand_in(in_threads):
    _, results = in_threads
    assert sorted(results) == STUDENTS
    assert {result.state for result in results.values()} == {"graded"}


def test_the_processes_of_each_run_know_its_own_servers():
    for _ in range(2):
        with local_pool(1) as new_pool:
            for pool in (new_pool(), new_pool()):
                for name in (warm_process.ADDRESS, marker.ADDRESS):
                    assert pool.submit(os.getenv, name).result(60) == os.environ[name]


def test_a_worker_that_is_killed_costs_nobody_anything(course, in_threads, tmp_path):
    copied = tmp_path / "course"
    shutil.copytree(course, copied)
    pools, killed = [], []
    with local_pool(2) as new_pool:

        def remembered():
            pools.append(new_pool())
            return pools[-1]

        def kill_a_worker_once():
            if not killed:
                killed.append(next(iter(pools[0]._processes)))
                os.kill(killed[0], signal.SIGKILL)

        results = run(copied, remembered, 2, kill_a_worker_once)
    assert len(pools) > 1, "no worker was killed while it had work"
    assert sorted(results) == STUDENTS
    assert not [result.reasons for result in results.values() if result.failed]
    assert differing(rows(copied), rows(in_threads[0])) == {}


def test_a_submission_that_the_grader_fails_on_keeps_no_older_grade_and_is_tried_again(in_threads, tmp_path):
    course = shutil.copytree(in_threads[0], tmp_path / "course")
    (course / "submitted" / STUDENTS[0] / ASSIGNMENT / "timestamp.txt").write_text("2026-03-03 09:00:00 UTC")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(marker.ADDRESS, str(tmp_path / "no marker" / "socket"))
        failed = run(course, lambda: ThreadPoolExecutor(1), 1)
    assert list(failed) == STUDENTS[:1]
    assert failed[STUDENTS[0]].failed
    assert failed[STUDENTS[0]].state == "could not be graded"
    grades = [row for row in rows(course)["grades"] if row[0] == STUDENTS[0]]
    assert {(row[4], row[7]) for row in grades} == {(None, 1)}, "no score, and every cell waits for a person"
    assert (STUDENTS[0], ASSIGNMENT, "2026-03-03 09:00:00.000000", None) in rows(course)["submissions"]
    notebook = (course / "autograded" / STUDENTS[0] / ASSIGNMENT / "affine_function.ipynb").read_text(encoding="utf-8")
    assert "This submission could not be graded." in notebook
    assert "The marker is not there" not in notebook  # that is for the instructor

    again = run(course, lambda: ThreadPoolExecutor(1), 1)
    assert {student: result.state for student, result in again.items()} == {STUDENTS[0]: "graded"}
    different = differing(rows(course), rows(in_threads[0]))
    assert different.keys() == {"submissions"}, different
