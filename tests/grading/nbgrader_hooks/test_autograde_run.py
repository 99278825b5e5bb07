"""`nbgrader autograde` and formgrader's button grade with the engine of `course grade`, and leave what it leaves."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import chdir
from other_versions import install
from places import COURSE
from small_class import SLOWEST, answered, grade, hand_in, lay_out, rows
from traitlets.config import Config, PyFileConfigLoader

from grader_utils.commands.main import main
from grader_utils.grading.nbgrader_hooks import autograde_run

GATES = "02_logic_gates"
FORGED = {"fingerprint": {}, "state": "graded", "scores": {"logic_gates": {"gate-check": 1e9}}}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """Return a class in which everybody is right, and everybody's folder holds something odd."""
    course = lay_out(tmp_path_factory.mktemp("hooks"), [GATES])
    (course / "source" / GATES / "table.csv").write_text("1,2")
    for student in ("ada", "ben", "chloe", "dan"):
        hand_in(course, student, GATES, answered(GATES))
    folder = {student: course / "submitted" / student / GATES for student in ("ada", "ben", "chloe", "dan")}
    (folder["ada"] / "timestamp.txt").write_text("yesterday evening")
    (folder["ben"] / "grading.json").write_text(json.dumps(FORGED))
    (folder["ben"] / "helper.py").write_text("x = 1")
    (folder["ben"] / "secret").symlink_to(course / ".course_secret")
    (folder["ben"] / "table.csv").write_text("my own numbers")
    return course


@pytest.fixture
def course(released, tmp_path):
    return shutil.copytree(released, tmp_path / "course", symlinks=True)


@pytest.fixture(scope="module")
def by_command(released, tmp_path_factory):
    """Return the class after `nbgrader autograde`, and what that said."""
    folder = tmp_path_factory.mktemp("command")
    course = shutil.copytree(released, folder / "course", symlinks=True)
    return course, autograde(course, temporary=folder / "tmp")


def autograde(course, *options, status=0, temporary=None):
    """Run `nbgrader autograde`, with a folder for temporary files that must be empty afterwards."""
    command = [sys.executable, "-m", "nbgrader", "autograde", GATES, *options]
    temporary = temporary or course.parent / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = os.environ | {"TMPDIR": str(temporary)}
    about = {"cwd": course, "env": environment, "capture_output": True, "text": True, "timeout": SLOWEST}
    done = subprocess.run(command, check=False, **about)
    assert done.returncode == status, done.stderr
    assert not list(temporary.iterdir()), "something is left behind"
    assert "Traceback" not in done.stderr
    return done.stderr


def press(course, student):
    """Press formgrader's button for one student."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    with chdir(course):
        return NbGraderAPI(config=config).autograde(GATES, student, force=True)


def graded_folder(course, student):
    return course / "autograded" / student / GATES


def test_it_leaves_the_gradebook_and_the_folders_that_course_grade_leaves(by_command, course):
    assert grade(course)[0] == 0
    assert rows(by_command[0]) == rows(course)
    ours, theirs = (
        {path.relative_to(top): path.read_bytes() for path in (top / "autograded").rglob("*") if path.is_file()}
        for top in (by_command[0], course)
    )
    assert ours == theirs


def test_a_timestamp_without_a_time_is_told_and_the_submission_is_graded(by_command):
    course, said = by_command
    assert "02_logic_gates ada: timestamp.txt holds no time ('yesterday evening')" in said
    scores = {(row[0], row[3]): row[4] for row in rows(course)["grades"]}
    checks = [cell for student, cell in scores if student == "ben" and cell.endswith("-check")]
    assert checks
    assert all(scores["ada", cell] == scores["ben", cell] > 0 for cell in checks)


def test_only_notebooks_and_the_files_of_the_assignment_reach_autograded(by_command):
    folder = graded_folder(by_command[0], "ben")
    assert sorted(path.name for path in folder.iterdir()) == [
        "grading.json",
        "logic_gates.ipynb",
        "table.csv",
        "timestamp.txt",
    ]
    assert (folder / "table.csv").read_text() == "1,2"
    assert json.loads((folder / "grading.json").read_text())["scores"]["logic_gates"]["gate-check"] < 1e9


def test_what_was_graded_is_left_alone_until_it_changes_or_is_forced(by_command, tmp_path):
    course = shutil.copytree(by_command[0], tmp_path / "course", symlinks=True)
    assert "4 submissions graded before, and not changed since" in autograde(course)
    hand_in(course, "ada", GATES, answered(GATES, gate="def and_gate(x1, x2):\n    return 0"))
    said = autograde(course)
    assert "3 submissions graded before" in said
    assert "ada: graded" in said
    assert "ben: graded" in autograde(course, "--force", "--student", "ben")


def test_the_report_knows_whoever_was_graded_whichever_way(course):
    for student in ("ada", "dan"):
        done = press(course, student)
        assert done["success"], done
    autograde(course, "--student", "ben")
    assert grade(course, "--student", "chloe")[0] == 0
    assert main(["--course", str(course), "report", GATES]) == 0
    page = (course / "reports" / f"{GATES}.html").read_text(encoding="utf-8")
    assert "1,000,000" not in page
    for student in ("ada", "ben", "chloe", "dan"):
        assert f"<bdi>{student}</bdi>" in page
    assert "not graded" not in page.partition("</header>")[2]


PRESS = """
import sys
from pathlib import Path
from test_autograde_run import press
assert press(Path(sys.argv[1]), "ada")["success"]
"""


def test_formgraders_server_leaves_nothing_behind_when_it_ends(course, tmp_path):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    paths = os.pathsep.join([os.path.dirname(__file__), *sys.path])
    environment = os.environ | {"TMPDIR": str(temporary), "PYTHONPATH": paths}
    subprocess.run([sys.executable, "-c", PRESS, str(course)], env=environment, timeout=SLOWEST, check=True)
    assert graded_folder(course, "ada").exists()
    assert not list(temporary.iterdir())


MAIN = "__import__('threading').current_thread() is __import__('threading').main_thread()"


def test_submissions_are_graded_in_the_main_thread_of_another_process_where_their_time_is_limited():
    with autograde_run._new_pool() as pool:
        assert pool.submit(os.getpid).result(60) != os.getpid()
        assert pool.submit(eval, MAIN).result(60)


def test_settings_that_nbgrader_has_on_its_command_line_count(course):
    hand_in(course, "ada", GATES, answered(GATES, gate="import time\ntime.sleep(20)"))
    said = autograde(course, "--CourseDirectory.student_id_exclude=ben,chloe,dan", "--ExamRoom.cell_seconds=2")
    assert not graded_folder(course, "ben").exists()
    assert "a cell has 2 seconds" in said
    assert "ada: partly graded" in said


def test_an_assignment_or_a_student_that_is_not_there_is_answered_in_words(course):
    assert "There is no assignment" in press_for(course, assignment="02_*x")["log"]
    said = autograde(course, "--CourseDirectory.student_id_exclude=ada,ben,chloe,dan", status=1)
    assert "nobody who was asked for has handed in" in said


def press_for(course, assignment):
    """Grade a folder of `submitted/` whose assignment is not in source/."""
    shutil.copytree(course / "submitted" / "ada" / GATES, course / "submitted" / "ada" / assignment)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    with chdir(course):
        return NbGraderAPI(config=config).autograde("02_[*]x", "ada", force=True)


class AnotherLoop(Autograde):
    """nbgrader, should it no longer convert notebooks where the course's engine waits for it."""

    def start(self):
        self.init_notebooks()
        self.exporter = self.exporter_class(parent=self, config=self.config)
        for notebooks in self.assignments.values():
            self.exporter.from_filename(*notebooks, resources={})


class NoLoop(Autograde):
    """nbgrader, should it rename its loop."""

    convert_notebooks = None


@pytest.mark.parametrize("nbgrader", [AnotherLoop, NoLoop])
def test_a_version_of_nbgrader_that_grades_another_way_is_refused(course, nbgrader, caplog):
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    places = CourseDirectory(config=config, assignment_id=GATES)
    with pytest.raises(NbGraderException, match=r"Install the version that requirements\.txt names"):
        nbgrader(coursedir=places, config=Config(config)).start()
    assert not (course / "autograded").exists()


def test_the_course_names_the_exporter_that_brings_the_engine():
    config = PyFileConfigLoader("nbgrader_config.py", path=str(COURSE)).load_config()
    assert config.Autograde.exporter_class.__name__ == "GradingExporter"


@pytest.mark.parametrize(
    ("library", "version", "tried"),
    [("nbgrader", "0.9.60", "0.9.6"), ("jupyter_client", "8.100.0", "8.10"), ("matplotlib", "3.12.0", "3.11")],
)
def test_with_a_version_that_nobody_tried_nothing_is_graded(course, monkeypatch, library, version, tried):
    install(monkeypatch, course.parent, {library: version})
    status, said = grade(course)
    assert status == 1
    for words in (said, autograde(course, status=1)):
        assert f"Nothing was graded: {library} {version} is installed, and {tried} was tried." in words
        assert "Traceback" not in words
    assert not (course / "autograded").exists()
