"""`course grade --cluster`: real Dask workers grade as this machine does, and losing one costs nobody anything."""

import shutil
import signal

import pytest
from dask_cluster import certificates, cluster
from places import COURSE, read_notebook
from running_processes import came, end_processes
from small_class import SLOWEST, answered, course_command, differing, grade, hand_in, lay_out, rows
from thorough import only_thorough

from grader_utils.course.own_package import code_version
from grader_utils.course.submissions import CourseFolder
from grader_utils.demo.fill import fill
from grader_utils.exam_room import settings
from grader_utils.exam_room.lockdown import Layers
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.class_run import cluster as head
from grader_utils.grading.class_run.cluster import ClusterFailure, check_link, cluster_pool
from grader_utils.grading.class_run.cluster_worker import REFUSED, grade_on_worker
from grader_utils.grading.class_run.run import ClassRun

ASSIGNMENT = "02_logic_gates"
STUDENTS = [f"student-{number}" for number in range(10)]
SLOW = "import time\ntime.sleep(20)\ndef and_gate():\n    return [1, 1], -1.5"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a course in which half of the class handed in right answers, and the others none."""
    course = lay_out(tmp_path_factory.mktemp("cluster"), [ASSIGNMENT])
    released = read_notebook(COURSE / "release" / ASSIGNMENT)
    for number, student in enumerate(STUDENTS):
        hand_in(course, student, ASSIGNMENT, answered(ASSIGNMENT) if number % 2 else fill(released, {}))
    return course


def graded(course):
    """Return how many submissions are recorded."""
    return len(list((course / "autograded").glob(f"*/{ASSIGNMENT}/*.ipynb")))


@only_thorough
def test_a_stopped_run_goes_on_without_one_of_its_workers_and_grades_as_the_local_pool(course, tmp_path):
    local, other = (shutil.copytree(course, tmp_path / name) for name in ("local", "other"))
    status, said = grade(local)
    assert status == 0, said
    secured = certificates(tmp_path) if shutil.which("openssl") else {}
    with (
        pytest.MonkeyPatch.context() as patch,
        cluster(tmp_path, "one", "two", protocol="tls" if secured else "tcp", environment=secured) as own,
    ):
        for name, value in secured.items():
            patch.setenv(name, value)
        run = course_command(other, "grade", "--cluster", own.address)
        assert came(lambda: graded(other) >= 2 or run.poll() is not None, SLOWEST)
        run.send_signal(signal.SIGINT)
        said, _ = run.communicate(timeout=SLOWEST)
        assert "Stopped." in said, said
        assert "Traceback" not in said
        before = graded(other)
        assert 2 <= before < len(STUDENTS), said

        run = course_command(other, "grade", "--cluster", own.address)
        assert came(lambda: graded(other) > before or run.poll() is not None, SLOWEST)
        own.kill("one")
        assert run.poll() is None, "the worker was lost while there was work"
        said, _ = run.communicate(timeout=SLOWEST)
        assert run.returncode == 0, said
    assert graded(other) == len(STUDENTS)
    assert differing(rows(local), rows(other)) == {}


@only_thorough
def test_what_breaks_its_process_is_tried_again_then_alone_and_told_as_is_a_lost_scheduler(course, tmp_path):
    broken = shutil.copytree(course, tmp_path / "broken", ignore=shutil.ignore_patterns("student-*"))
    hand_in(broken, "slow", ASSIGNMENT, answered(ASSIGNMENT, and_gate=SLOW))
    with cluster(tmp_path, "one") as own:
        run = course_command(broken, "grade", "--cluster", own.address)
        killed = []
        while came(lambda: own.graders("one") or run.poll() is not None, SLOWEST) and (graders := own.graders("one")):
            killed.append(graders)
            end_processes(graders)
            assert came(lambda: not own.graders("one") & killed[-1])
        said, _ = run.communicate(timeout=SLOWEST)
        assert len(killed) == 3, said
        assert run.returncode == 1
        assert "could not be graded: The process that graded it was stopped from outside" in said
        run = course_command(broken, "grade", "--cluster", own.address)
        assert came(lambda: own.graders("one"), SLOWEST)
        own.kill("scheduler")
        said, _ = run.communicate(timeout=SLOWEST)
        assert run.returncode == 1
        assert "The scheduler is gone." in said
        assert "Traceback" not in said
        run = course_command(broken, "grade", "--jobs", "1")
        said, _ = run.communicate(timeout=SLOWEST)
        assert run.returncode == 0, said


def test_a_worker_with_another_grader_refuses(course, tmp_path):
    other = tmp_path / "elsewhere" / "grader_utils"
    shutil.copytree(COURSE / "grader_utils", other, ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "marking" / "mark.py").open("a") as code:
        code.write("# mended\n")
    copied = shutil.copytree(course, tmp_path / "course")
    with cluster(tmp_path) as own:
        own.worker("one", environment={"PYTHONPATH": str(other.parent)})
        run = course_command(copied, "grade", "--cluster", own.address)
        said, _ = run.communicate(timeout=SLOWEST)
    assert run.returncode == 1
    assert "refuses to grade: it runs another grader" in said
    assert str(other) in said
    assert f"0 submissions are recorded, {len(STUDENTS)} left" in said
    assert "Traceback" not in said


def test_each_worker_looks_at_its_own_machine(course, monkeypatch):
    (task, *_) = ClassRun(CourseFolder(course), [ASSIGNMENT], STUDENTS[:1]).tasks
    monkeypatch.setattr(settings, "_probed", Layers)
    what, said = grade_on_worker(code_version(), task.job.to_bytes())
    assert what == REFUSED
    assert b"Submissions cannot be locked down on this machine" in said


def test_what_is_not_locked_down_at_the_head_is_not_on_a_worker(monkeypatch):
    monkeypatch.setattr(settings, "_probed", Layers)
    assert settings.settings_here(ExamRoom(lockdown="none").settings).layers is None


@pytest.mark.parametrize(
    "address", ["tls://10.0.0.5:8786", "tcp://127.0.0.1:8786", "tcp://localhost:1", "tcp://[::1]:1"]
)
def test_a_link_by_tls_or_on_this_machine_is_taken(address):
    check_link(address, "The scheduler")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("tcp://10.0.0.5:8786", "without TLS"),
        ("tcp://scheduler:8786", "without TLS"),
        ("scheduler:8786", "is no address"),
        ("http://127.0.0.1:80", "is no address"),
        ("", "is no address"),
    ],
)
def test_any_other_link_is_refused(address, told):
    with pytest.raises(ClusterFailure, match=told):
        check_link(address, "The scheduler")


def test_a_link_by_tls_without_certificates_is_told_what_it_lacks():
    with (
        pytest.raises(ClusterFailure, match=r"name none: distributed\.comm\.tls\.ca-file"),
        cluster_pool("tls://127.0.0.1:9", print),
    ):
        raise AssertionError("there is no scheduler")


def test_a_scheduler_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr(head, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(ClusterFailure, match="No scheduler answers at"), cluster_pool("tcp://127.0.0.1:9", print):
        raise AssertionError("there is no scheduler")
