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
    """An executor that carries nothing but bytes."""

    def submit(self, work, job):
        assert isinstance(job, bytes)
        future = super().submit(work, job)
        future.add_done_callback(lambda done: isinstance(done.result(), bytes) or done.set_exception(TypeError()))
        return future


def run(course, new_pool, at_once, after_each=lambda: None):
    """Grade a class, and return its results by student."""
    results = {}
    for result in ClassRun(CourseFolder(course), [ASSIGNMENT], []).grade(new_pool, at_once):
        results[result.submission.student] = result
        after_each()
    return results


@pytest.fixture(scope="module")
def in_threads(course, tmp_path_factory):
    """Return the course after a run by threads, and its results."""
    copied = tmp_path_factory.mktemp("threads") / "course"
    shutil.copytree(course, copied)
    return copied, run(copied, lambda: BytesOnly(1), 2)


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
