"""The `course` command: bad input gets one clear line and an exit status."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys

import pytest
from places import COURSE

from grader_utils.commands.main import main

AFFINE = "01_affine_function"


def test_a_folder_without_a_course_is_named(tmp_path, capsys):
    assert main(["--course", str(tmp_path), "build"]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_an_unknown_assignment_is_named_with_those_that_exist(capsys):
    assert main(["--course", str(COURSE), "demo", "99_magic"]) == 2
    said = capsys.readouterr().err
    assert "99_magic" in said
    assert "01_affine_function" in said


def test_an_unknown_command_is_refused(capsys):
    with pytest.raises(SystemExit) as left:
        main(["grde"])
    assert left.value.code == 2


@pytest.fixture
def small_course(tmp_path):
    """A course of one assignment, to be changed."""
    shutil.copy(COURSE / "nbgrader_config.py", tmp_path)
    shutil.copytree(COURSE / "source" / "01_affine_function", tmp_path / "source" / "01_affine_function")
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_is_started(monkeypatch):
    """Let `course grade` start no processes, which takes seconds: none of these tests comes to grading."""
    monkeypatch.setattr("grader_utils.grading.class_run.pool.local_pool", lambda jobs: contextlib.nullcontext(None))


def test_check_tells_which_student_version_is_out_of_date(small_course, capsys):
    arguments = ["--course", str(small_course), "build"]
    assert main(arguments) == 0
    assert main([*arguments, "--check"]) == 0
    (notebook,) = small_course.glob("source/*/*.ipynb")
    notebook.write_text(notebook.read_text().replace("The affine function", "Another title"))
    assert main([*arguments, "--check"]) == 1
    assert "affine_function.ipynb is out of date" in capsys.readouterr().err


def test_an_assignment_that_nbgrader_refuses_is_named_without_a_traceback(small_course, capsys):
    (notebook,) = small_course.glob("source/*/*.ipynb")
    notebook.write_text(notebook.read_text().replace("### END SOLUTION", "", 1))
    assert main(["--course", str(small_course), "build"]) == 1
    said = capsys.readouterr().err
    assert "01_affine_function cannot be generated" in said
    assert "Traceback" not in said


def test_an_assignment_of_any_name_is_built_and_known_to_every_command(small_course, capsys):
    shutil.copytree(small_course / "source" / AFFINE, small_course / "source" / "exam_final")
    (small_course / "source" / ".ipynb_checkpoints").mkdir()
    (small_course / "source" / ".ipynb_checkpoints" / "affine_function.ipynb").write_text("")
    assert main(["--course", str(small_course), "build"]) == 0
    assert sorted(path.name for path in (small_course / "release").iterdir()) == [AFFINE, "exam_final"]
    capsys.readouterr()
    for command in (["grade"], ["report"], ["demo"]):
        assert f"There are: {AFFINE}, exam_final." in refused(small_course, capsys, *command, "99_magic", status=2)


def refused(course, capsys, *arguments, status=1):
    """Return what a command says that ends with `status`; nothing of it is a traceback, and nothing comes before it."""
    assert main(["--course", str(course), *arguments]) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


def configure(course, text):
    """Add a line to the settings, and return its number."""
    path = course / "nbgrader_config.py"
    path.write_text(f"{path.read_text()}{text}\n")
    return len(path.read_text().splitlines())


def collect(course, student):
    (course / "submitted" / student / AFFINE).mkdir(parents=True)


def broken_gradebook(course):
    (course / "gradebook.db").write_text("hello world, this is no database at all")
    return contextlib.nullcontext()


def folder_for_gradebook(course):
    (course / "gradebook.db").mkdir()
    return contextlib.nullcontext()


def locked_gradebook(course):
    configure(course, 'c.CourseDirectory.db_url = f"sqlite:///{here}/gradebook.db?timeout=0.1"')
    book = sqlite3.connect(course / "gradebook.db", isolation_level=None)
    book.execute("begin exclusive")
    return contextlib.closing(book)


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        (broken_gradebook, "file is not a database"),
        (folder_for_gradebook, "unable to open database file"),
        (locked_gradebook, "database is locked"),
    ],
)
@pytest.mark.parametrize("command", [["grade"], ["extend", AFFINE, "ada", "--days", "1"]], ids=["grade", "extend"])
def test_a_gradebook_that_cannot_be_used_is_named_with_what_to_do(small_course, spoiled, told, command, capsys):
    collect(small_course, "ada")
    with spoiled(small_course):
        said = refused(small_course, capsys, *command)
    assert f"{small_course}/gradebook.db" in said
    assert f"cannot be read or written: {told}" in said
    assert "restore it" in said


def test_the_password_of_a_gradebook_is_not_shown(small_course, capsys):
    configure(small_course, 'c.CourseDirectory.db_url = "sqlite://ada:hunter2@localhost/gradebook.db"')
    said = refused(small_course, capsys, "extend", AFFINE, "ada", "--days", "1")
    assert "ada:***@localhost" in said
    assert "hunter2" not in said


@pytest.mark.parametrize(("asked", "meant"), [("adda", "Did you mean ada?"), ("zoltan", "submitted/STUDENT")])
def test_a_student_who_handed_in_nothing_is_refused(small_course, asked, meant, capsys):
    for student in ("ada", "ben"):
        collect(small_course, student)
    said = refused(small_course, capsys, "grade", AFFINE, "--student", "ben", "--student", asked)
    assert f"nothing by {asked} in submitted/" in said
    assert meant in said


def test_a_student_who_handed_in_another_assignment_is_told_from_an_empty_class(small_course, capsys):
    shutil.copytree(COURSE / "source" / "02_logic_gates", small_course / "source" / "02_logic_gates")
    collect(small_course, "ada")
    assert main(["--course", str(small_course), "grade", "02_logic_gates", "--student", "ada"]) == 0
    assert "Nothing to grade: submitted/ holds no 02_logic_gates by those who were named." in capsys.readouterr().out


COMMANDS = {
    "grade": ["grade"],
    "report": ["report", AFFINE],
    "extend": ["extend", AFFINE, "ada", "--days", "1"],
    "build": ["build"],
    "demo": ["demo"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_missing_source_is_named_and_nothing_is_removed(small_course, command, capsys):
    (small_course / "release").mkdir()
    (small_course / "release" / "kept").touch()
    (small_course / "source").rename(small_course / "elsewhere")
    assert "source/ is missing" in refused(small_course, capsys, *command, status=2)
    assert (small_course / "release" / "kept").exists()


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [3]}']
)
def test_a_broken_notebook_in_source_is_named(small_course, text, capsys):
    (notebook,) = small_course.glob("source/*/*.ipynb")
    notebook.write_text(text)
    collect(small_course, "ada")
    said = refused(small_course, capsys, "grade")
    assert f"{notebook} cannot be read as a notebook" in said
    assert "Restore it" in said


def test_a_solution_without_an_end_is_named_when_grading_too(small_course, capsys):
    (notebook,) = small_course.glob("source/*/*.ipynb")
    notebook.write_text(notebook.read_text().replace("### END SOLUTION", "", 1))
    collect(small_course, "ada")
    assert f"{notebook} cannot be used" in refused(small_course, capsys, "grade")


@pytest.mark.parametrize(
    "text", ["c.Foo = (", "c.ExamRoom.cell_seconds = soon", 'c.Foo = int("many")', "import no_such"]
)
def test_a_mistake_in_the_settings_is_named_with_its_line(small_course, text, capsys):
    line = configure(small_course, text)
    for command in (["grade"], ["build"]):
        assert f"nbgrader_config.py, line {line}: " in refused(small_course, capsys, *command)


def test_a_setting_of_the_wrong_kind_is_named_with_its_line(small_course, capsys):
    line = configure(small_course, 'c.ExamRoom.cell_seconds = "many"')
    for command in (["grade"], ["doctor"]):
        said = refused(small_course, capsys, *command)
        assert f"nbgrader_config.py, line {line}: The 'cell_seconds' trait" in said
        assert "expected a float, not the str 'many'" in said


def test_a_folder_for_the_secret_is_named(small_course, capsys):
    (small_course / ".course_secret").mkdir()
    assert ".course_secret cannot be read: Is a directory. Restore it" in refused(small_course, capsys, "grade")


@pytest.mark.parametrize("command", ["bundle", "demo"])
@pytest.mark.parametrize("place", ["taken", "taken/below"])
def test_a_file_where_a_folder_should_be_is_named_and_stays(small_course, command, place, capsys):
    (small_course / "taken").write_text("mine")
    said = refused(small_course, capsys, command, "--folder", str(small_course / place))
    assert f"{small_course / 'taken'} is no folder. Say --folder FOLDER" in said
    assert (small_course / "taken").read_text() == "mine"


def test_the_demo_removes_nothing_but_an_older_demo(small_course, tmp_path_factory, capsys):
    mine = tmp_path_factory.mktemp("mine")
    (mine / "thesis.txt").touch()
    for folder in (mine, small_course, small_course.parent):
        assert "Say --folder FOLDER" in refused(small_course, capsys, "demo", "--folder", str(folder))
    assert (mine / "thesis.txt").exists()
    assert (small_course / "nbgrader_config.py").exists()


def test_what_the_system_refuses_is_said_in_a_sentence(small_course, capsys):
    (small_course / "exchange").write_text("")
    said = refused(small_course, capsys, "grade")
    assert f"{small_course}/exchange: File exists." in said


@pytest.mark.parametrize("number", ["0", "-1", "2.5", "many"])
def test_a_number_that_is_not_1_or_more_is_refused_in_words(number, capsys):
    with pytest.raises(SystemExit) as left:
        main(["grade", "--jobs", number])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "must be 1 or more" in said or f"invalid whole number value: {number!r}" in said


def test_the_parser_loads_nothing_that_takes_long():
    parse = "import sys; from grader_utils.commands.main import _parser; _parser()\n"
    look = parse + "print({'nbgrader', 'torch', 'rich'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, timeout=300, check=True).stdout
    assert said == "set()\n"


def test_a_mistake_of_ours_keeps_its_traceback(small_course, monkeypatch):
    monkeypatch.setattr("grader_utils.commands.doctor.examine", lambda course: {}["ours"])
    with pytest.raises(KeyError):
        main(["--course", str(small_course), "doctor"])


def test_ctrl_c_while_a_command_starts_is_one_line(small_course):
    interrupted_while_importing = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal, also where the tests are started by nohup
class CtrlC:
    def find_spec(self, name, path=None, target=None):
        if name == "nbgrader":
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, CtrlC())
from grader_utils.commands.main import main
sys.exit(main())
"""
    course = [sys.executable, "-c", interrupted_while_importing, "--course", small_course, "build"]
    ended = subprocess.run(course, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 130
    assert ended.stderr == "Interrupted.\n"
