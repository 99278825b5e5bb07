"""Two gradings at once, in one folder or two, SQLite or PostgreSQL: one waits and says for what; no grade is lost."""

import contextlib
import os
import shutil
import subprocess

import pytest
from nbgrader.api import Gradebook
from postgres import USER, postgres, programs
from small_class import SLOWEST, answered, course_command, grade, hand_in, lay_out
from thorough import only_thorough

from grader_utils.course.submissions import CourseFolder
from grader_utils.demo.commands import Shell
from grader_utils.grading.class_run.turns import taking_turns

ONE, TWO = "01_affine_function", "02_perceptron"
STUDENTS = ("ada", "ben", "zoe")


@pytest.fixture
def course(tmp_path):
    """Return a course with a class that nobody has graded."""
    course = lay_out(tmp_path, [ONE])
    for student in STUDENTS:
        hand_in(course, student, ONE, answered(ONE))
    return course


@contextlib.contextmanager
def in_sqlite(course):
    yield f"sqlite:///{course}/gradebook.db"


@contextlib.contextmanager
def in_postgres(course):
    pytest.importorskip("psycopg", reason="the driver psycopg is not installed")
    if programs() is None:
        pytest.skip("PostgreSQL is not installed: apt install postgresql")
    with postgres() as socket:
        subprocess.run([programs() / "createdb", "-h", socket, "-U", USER, "course"], check=True, timeout=60)
        yield f"postgresql+psycopg://{USER}@/course?host={socket}"


def graded_together(*courses):
    """Start gradings at the same time, and return the exit status and the words of each."""
    running = [course_command(course, "grade", "--jobs", "1") for course in courses]
    try:
        return [(process.communicate(timeout=SLOWEST)[0], process.returncode) for process in running]
    finally:
        for process in running:
            process.kill()


@pytest.mark.parametrize("where", [in_sqlite, pytest.param(in_postgres, marks=only_thorough)])
@pytest.mark.parametrize("folders", [1, 2])
def test_one_waits_for_the_other_and_every_grade_is_there_once(course, where, folders):
    with where(course) as db_url:
        (course / "course_settings.py").write_text(f"c.CourseDirectory.db_url = {db_url!r}\n")
        if where is in_postgres:
            Shell(course.parent, None, say=lambda line: None).nbgrader("generate_assignment", ONE, cwd=course)
        courses = [course, course if folders == 1 else shutil.copytree(course, course.parent / "another")]
        ended = graded_together(*courses)
        assert [status for _, status in ended] == [0, 0], ended
        said = "\n".join(words for words, _ in ended)
        assert "Traceback" not in said
        assert said.count("waiting until that has ended") == 1, said
        with Gradebook(db_url) as book:
            scores = {one.student.id: one.score for one in book.assignment_submissions(ONE)}
            assert set(scores) == set(STUDENTS)
            assert len(set(scores.values())) == 1
            marks = [mark for one in book.assignment_submissions(ONE) for mark in one.notebooks[0].grades]
            assert len(marks) == len(STUDENTS) * len(book.find_notebook("affine_function", ONE).grade_cells)
        for folder in courses:
            assert sorted(path.parts[-3] for path in folder.glob("autograded/*/*/*.ipynb")) == list(STUDENTS)


def test_a_plan_waits_for_nobody_and_disturbs_nothing(course):
    beside = course / "autograded" / ".grading" / "half"
    beside.mkdir(parents=True)
    with taking_turns(CourseFolder(course), print):
        said, _ = course_command(course, "grade", "--dry-run").communicate(timeout=SLOWEST)
    assert "3 submissions would be graded" in said
    assert beside.exists()


def test_who_waits_is_told_whom_for_and_can_give_up(course):
    said = []

    def give_up(words):
        said.append(words)
        raise KeyboardInterrupt

    child = os.fork()
    if child == 0:  # the lock is a process's: this one has to be another
        with contextlib.suppress(KeyboardInterrupt), taking_turns(CourseFolder(course), print):
            (course / "held").touch()
            while not (course / "tried").exists():
                os.sched_yield()
        os._exit(0)
    try:
        while not (course / "held").exists():
            os.sched_yield()
        with pytest.raises(KeyboardInterrupt), taking_turns(CourseFolder(course), give_up):
            pytest.fail("two had their turn")
    finally:
        (course / "tried").touch()
        os.waitpid(child, 0)
    assert f"(process {child} on " in said[0]
    assert f"grades in {course}: waiting" in said[0]
    status, _ = grade(course)  # and the lock is let go of
    assert status == 0
