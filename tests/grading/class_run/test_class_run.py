"""`course grade` over a small class: the gradebook that nbgrader would have, a state for everybody, nothing twice."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook
from places import COURSE
from small_class import SLOWEST, answered, course_command, differing, grade, hand_in, lay_out, rows

from grader_utils.demo.commands import Shell

AFFINE, GATES = "01_affine_function", "02_logic_gates"
FOREVER = "def result_shape(a_shape, b_shape):\n    while True:\n        pass"
ENDS_ITS_KERNEL = "import os\ndef result_shape(a_shape, b_shape):\n    os._exit(0)"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("released"), [AFFINE, GATES])
    make_late(course, GATES)
    return course


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    """Return a class after `course grade`, what that printed, and its exit status."""
    course = tmp_path_factory.mktemp("class") / "course"
    shutil.copytree(released, course)
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write('\nc.ExamRoom.cell_seconds = 5\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    hand_in(course, "ada", GATES, answered(GATES))
    hand_in(course, "ben", AFFINE, answered(AFFINE, hadamard_then_sum="def hadamard_then_sum(w, x):\n    return 1.0"))
    hand_in(course, "chloe", AFFINE, answered(AFFINE, result_shape=FOREVER))
    hand_in(course, "dan", AFFINE, answered(AFFINE, result_shape=ENDS_ITS_KERNEL))
    hand_in(course, "eva", AFFINE, b"{'not': json")
    hand_in(course, "finn", AFFINE, b"")
    (course / "submitted" / "finn" / AFFINE / "affine_function.ipynb").unlink()
    status, said = grade(course)
    return course, said, status


def make_late(course, assignment):
    """Let an assignment be due before anybody has handed in."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.update_or_create_assignment(assignment, duedate="2026-03-02 17:00:00 UTC")


def record(course, student, assignment=AFFINE):
    return json.loads((course / "autograded" / student / assignment / "grading.json").read_text(encoding="utf-8"))


def scores(course, student, assignment=AFFINE):
    (found,) = record(course, student, assignment)["scores"].values()
    return found


def test_the_gradebook_is_the_one_that_nbgrader_writes(graded, tmp_path):
    course, _, _ = graded
    other = tmp_path / "course"
    shutil.copytree(course, other, ignore=shutil.ignore_patterns("autograded", "gradebook.db"))
    shell = Shell(tmp_path, tmp_path / "exchange", say=lambda line: None)
    for assignment in (AFFINE, GATES):
        shell.nbgrader("generate_assignment", assignment, "--force", cwd=other)
    make_late(other, GATES)
    for assignment in (AFFINE, GATES):
        shell.nbgrader("autograde", assignment, cwd=other)
    ours, theirs = rows(course), rows(other)
    assert len(ours["grades"]) == 6 * 7 + 9
    assert {(row[1], row[-1]) for row in ours["grades"] if row[0] == "ada"} == {(AFFINE, None), (GATES, 24.0)}
    assert differing(ours, theirs) == {}


def test_everybody_has_a_state_and_the_run_succeeds(graded):
    course, said, status = graded
    states = {student: record(course, student)["state"] for student in ("ada", "ben", "chloe", "dan", "eva", "finn")}
    assert states == {
        "ada": "graded",
        "ben": "graded",
        "chloe": "partly graded",
        "dan": "partly graded",
        "eva": "could not be graded",
        "finn": "could not be graded",
    }
    assert status == 0, said


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("chloe", "This cell was stopped: a cell has 5 seconds"),
        ("dan", "it ended the notebook's kernel"),
        ("eva", "it is not valid JSON (line 1, column 2)"),
        ("finn", "there is no file with its name"),
    ],
)
def test_the_reason_is_in_the_record_in_the_closing_lines_and_in_the_feedback(graded, student, words):
    course, said, _ = graded
    assert words in " ".join(record(course, student)["reasons"])
    assert f"{AFFINE} {student}: " in said
    assert words in said
    notebook = (course / "autograded" / student / AFFINE / "affine_function.ipynb").read_text(encoding="utf-8")
    assert words in notebook


def test_a_cell_that_hangs_or_ends_its_kernel_costs_its_own_points_alone(graded):
    course, _, _ = graded
    full = scores(course, "ada")
    for student in ("chloe", "dan"):
        assert scores(course, student) == full | {"result-shape-check": 0}


def test_what_was_graded_is_not_graded_again(graded):
    course, _, _ = graded
    before = rows(course)
    status, said = grade(course)
    assert status == 0
    assert "7 submissions were graded before and have not changed" in said
    assert rows(course) == before


def test_a_new_hand_in_is_graded_again_and_old_scores_go(graded, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(graded[0], course)
    hand_in(course, "ada", AFFINE, answered(AFFINE, matmul="def matmul(A, B):\n    return 7"))
    status, said = grade(course, AFFINE)
    assert status == 0
    assert scores(course, "ada")["matmul-check"] == 0
    assert "5 submissions were graded before" in said


def test_a_gradebook_that_lost_its_scores_gets_them_again(graded, released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(graded[0], course)
    shutil.copy(released / "gradebook.db", course)
    assert grade(course)[0] == 0
    assert rows(course) == rows(graded[0])


def test_marks_that_a_person_gave_survive(graded, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(graded[0], course)
    with Gradebook(f"sqlite:///{course}/gradebook.db", "neural_networks") as book:
        grade_of_ada = book.find_grade("written-answer", "affine_function", AFFINE, "ada")
        grade_of_ada.manual_score = 1.5
        book.db.commit()
    assert grade(course, AFFINE, "--student", "ada", "--force")[0] == 0
    (row,) = [row for row in rows(course)["grades"] if (row[0], row[1], row[3]) == ("ada", AFFINE, "written-answer")]
    assert row[4:8] == (None, 1.5, None, 1)


@pytest.mark.parametrize(
    ("old", "new"), [('"points": 4', '"points": 3'), ('"grade_id": "matmul"', '"grade_id": "product"')]
)
def test_a_changed_source_is_refused_with_what_to_do(released, tmp_path, old, new):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    path = course / "source" / AFFINE / "affine_function.ipynb"
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    status, said = grade(course)
    assert status == 1
    autograde = [sys.executable, "-m", "nbgrader", "autograde", AFFINE]
    by_nbgrader = subprocess.run(autograde, cwd=course, capture_output=True, text=True, timeout=SLOWEST, check=False)
    assert by_nbgrader.returncode == 1
    for words in (said, by_nbgrader.stderr):
        assert f"nbgrader generate_assignment {AFFINE}" in words
    assert "Traceback" not in said


def test_an_unknown_assignment_and_an_empty_course_are_answered_in_words(released):
    status, said = grade(released, "08_attention")
    assert status == 2
    assert said.startswith("There is no assignment 08_attention.")
    status, said = grade(released)
    assert status == 0
    assert "Nothing was collected" in said


def test_without_lockdown_it_grades_loudly(released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write('\nc.ExamRoom.lockdown = "none"\n')
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    status, said = grade(course)
    assert status == 0
    assert "submissions run with all your rights" in said
    assert record(course, "ada")["state"] == "graded"


def test_the_course_as_it_is_has_no_stale_lines(released):
    assert (released / "nbgrader_config.py").read_text() == (COURSE / "nbgrader_config.py").read_text()


def test_a_folder_name_that_is_no_text_stops_nobody_else(released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    shutil.copytree(course / "submitted" / "ada", course / "submitted" / os.fsdecode(b"b\xffn"))
    status, said = grade(course)
    assert status == 1
    assert "could not be graded: The name of its folder cannot be the id" in said
    assert "Traceback" not in said
    assert record(course, "ada")["state"] == "graded"


def test_a_timestamp_that_is_no_time_stops_nobody_and_is_told(released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    texts = {"ada": "yesterday evening", "chloe": 20 * "9", "dan": "0001-01-01 00:00:00 +0100"}
    for student in (*texts, "ben"):
        hand_in(course, student, AFFINE, answered(AFFINE))
    for student, text in texts.items():
        (course / "submitted" / student / AFFINE / "timestamp.txt").write_text(text, encoding="utf-8")
    status, said = grade(course)
    assert status == 0, said
    for student, text in texts.items():
        assert f"{AFFINE} {student}: timestamp.txt holds no time ({text!r})" in said
        assert scores(course, student) == scores(course, "ben")


CANNOT = """
import grader_utils.exam_room.settings
from grader_utils.exam_room.lockdown import Layers
grader_utils.exam_room.settings._probed = Layers
"""


def test_a_machine_that_cannot_lock_down_refuses_and_says_what_to_do(released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write(CANNOT)
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    status, said = grade(course)
    assert status == 1
    command = [sys.executable, "-m", "nbgrader", "autograde", AFFINE]
    refused = subprocess.run(command, cwd=course, capture_output=True, text=True, timeout=SLOWEST, check=False)
    assert refused.returncode == 1
    for words in (said, refused.stderr):
        assert "cannot be locked down on this machine, so nothing was graded" in words
        assert 'c.ExamRoom.lockdown = "none"' in words
        assert "Traceback" not in words
    assert not (course / "autograded").exists()


def test_doctor_says_what_holds_here(released):
    process = course_command(released, "doctor")
    said, _ = process.communicate(timeout=SLOWEST)
    assert process.returncode == 0, said
    assert "ok      a trial in the exam room could touch nothing but its own folder" in said
    assert said.rstrip().endswith("Grading works here.")


def test_doctor_says_what_an_open_room_could_do(released, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write('\nc.ExamRoom.lockdown = "none"\n')
    process = course_command(course, "doctor")
    said, _ = process.communicate(timeout=SLOWEST)
    assert process.returncode == 1, said
    assert "MISSING a trial in the exam room could read the course, write outside its folder" in said
    for what in (
        "send to a socket outside",
        "lock files of Python",
        "set flags of files",
        "make pipes larger",
        "get notices of files",
    ):
        assert what in said
    assert not (course / "written-by-doctor").exists()
