"""Settings of a course outside the tracked nbgrader_config.py, and the exchange that the machine's settings name."""

import shutil

import pytest
from places import COURSE

from grader_utils.commands.main import main
from grader_utils.course.submissions import CourseFolder
from grader_utils.demo.commands import Shell, name_exchange

ASSIGNMENT = "01_affine_function"


@pytest.fixture
def course(tmp_path):
    course = tmp_path / "course"
    shutil.copytree(COURSE / "source" / ASSIGNMENT, course / "source" / ASSIGNMENT)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    return course


def own(course, text):
    (course / "course_settings.py").write_text(text, encoding="utf-8")


def test_what_they_say_counts_for_course_and_for_nbgrader(course):
    own(course, 'c.CourseDirectory.course_id = "networks_2027"\nc.ExamRoom.cell_seconds = 7.0\n')
    assert CourseFolder(course).course_id == "networks_2027"
    assert CourseFolder(course).config.ExamRoom.cell_seconds == 7
    assert CourseFolder(course).config.GenerateAssignment.force  # all others are as they were
    Shell(course.parent, None, say=lambda line: None).nbgrader("generate_assignment", ASSIGNMENT, cwd=course)
    said = Shell(course.parent, None, say=lambda line: None).nbgrader("db", "assignment", "list", cwd=course)
    assert ASSIGNMENT in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\nc.ExamRoom.cell_seconds = fast\n", "course_settings.py, line 2: NameError"),
        ('\n\nc.ExamRoom.cell_seconds = "many"\n', "course_settings.py, line 3: The 'cell_seconds' trait"),
        ("c.ExamRoom.cell_seconds =\n", "course_settings.py, line 1: SyntaxError"),
    ],
)
def test_a_mistake_in_them_is_named_with_its_line(course, text, told, capsys):
    own(course, text)
    assert main(["--course", str(course), "grade"]) == 1
    assert told in capsys.readouterr().err


def test_building_student_versions_leaves_the_course_s_gradebook_alone(course, tmp_path):
    own(course, f'c.CourseDirectory.db_url = "sqlite:///{tmp_path}/real.db"\n')
    assert main(["--course", str(course), "build"]) == 0
    assert (course / "release" / ASSIGNMENT).is_dir()
    assert not (tmp_path / "real.db").exists()


def test_students_and_instructors_read_the_exchange_from_one_file(course, tmp_path, monkeypatch):
    machine, shared = tmp_path / "etc", tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    name_exchange(machine, shared)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(machine))
    assert CourseFolder(course).config.Exchange.root == str(shared)
    shell = Shell(tmp_path / "private", None, say=lambda line: None)
    for command in ("generate_assignment", "release_assignment"):
        shell.nbgrader(command, ASSIGNMENT, cwd=course)
    student = tmp_path / "student"
    student.mkdir()
    shell.nbgrader("fetch_assignment", ASSIGNMENT, "--course=neural_networks", cwd=student)
    assert (student / ASSIGNMENT / "affine_function.ipynb").exists()
    assert not (course / "exchange").exists()


def test_the_doctor_says_which_file_names_the_exchange(course, tmp_path, monkeypatch, capsys):
    name_exchange(tmp_path / "etc", tmp_path / "shared")
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "etc"))
    main(["--course", str(course), "doctor"])
    told = f"exchange {tmp_path}/shared (not there), as {tmp_path}/etc/nbgrader_config.py says"
    assert told in capsys.readouterr().out


def test_without_settings_the_exchange_is_in_the_course_and_nobody_renames_another_s(course, tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "none"))
    assert CourseFolder(course).config.Exchange.root == str(course / "exchange")
    assert (course / "exchange").stat().st_mode & 0o7777 == 0o1777
