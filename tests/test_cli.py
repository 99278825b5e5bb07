"""The `course` command: bad input gets one clear line and an exit status."""

import shutil

import pytest
from places import COURSE

from grader_utils.cli import main


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
