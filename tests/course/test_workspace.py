"""A learner's own folder: it holds no solution, and what was worked on stays as it is."""

import shutil

import pytest
from places import ASSIGNMENTS, COURSE

from grader_utils.commands.main import main
from grader_utils.course.workspace import LIST, CannotFill, fill_workspace

LESSON, EXERCISE = "notebooks/01_affine_function.ipynb", "release/01_affine_function/affine_function.ipynb"


@pytest.fixture
def course(tmp_path):
    course = tmp_path / "course"
    for name in (LESSON, EXERCISE, "release/07_training/digits.npz", "source/01_affine_function/affine_function.ipynb"):
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(COURSE / name, course / name)
    return course


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "workspace"


def names_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_holds_lessons_and_student_versions_and_no_solution(folder):
    fill_workspace(COURSE, folder)
    names = names_in(folder)
    assert {f"notebooks/{name}.ipynb" for name in ("00_start_here", *ASSIGNMENTS)} <= names
    assert {"release/07_training/digits.npz", "notebooks/data/digits.npz", EXERCISE} <= names
    assert not any(name.startswith("source") for name in names)
    assert not any("BEGIN SOLUTION" in (folder / name).read_text() for name in names if name.endswith(".ipynb"))


def test_where_assignments_come_from_an_exchange_it_holds_lessons_alone(course, folder, capsys):
    command = ["--course", str(course), "workspace", "--lessons", "--folder", str(folder)]
    assert main(command) == 0  # `course bundle` makes such a folder, without settings
    assert names_in(folder) == {LESSON, LIST}
    shutil.rmtree(course / "notebooks")
    assert main(command) == 1
    assert f"{course} holds no lessons" in capsys.readouterr().err


def test_what_was_worked_on_stays_and_what_is_missing_comes_back(course, folder):
    assert set(fill_workspace(course, folder).new) == {LESSON, EXERCISE, "release/07_training/digits.npz"}
    (folder / EXERCISE).write_text("my work")
    (folder / LESSON).unlink()
    filled = fill_workspace(course, folder)
    assert (filled.new, filled.replaced, filled.kept) == ([LESSON], [], [])
    assert (folder / EXERCISE).read_text() == "my work"


def test_a_new_version_replaces_only_copies_that_nobody_touched(course, folder):
    fill_workspace(course, folder)
    (folder / EXERCISE).write_text("my work")
    for name in (LESSON, EXERCISE):
        (course / name).write_text("version 2")
    for _ in range(2):
        filled = fill_workspace(course, folder)
        assert filled.kept == [EXERCISE]
    assert (folder / EXERCISE).read_text() == "my work"
    assert (folder / LESSON).read_text() == "version 2"


@pytest.mark.parametrize("lists", ["", "[]", "{", '{"notebooks": 1}'])
def test_without_a_list_that_can_be_read_nothing_is_written_over(course, folder, lists):
    fill_workspace(course, folder)
    (folder / LESSON).write_text("my notes")
    (folder / LIST).write_text(lists)
    (course / LESSON).write_text("version 2")
    assert fill_workspace(course, folder).kept == [LESSON]
    assert (folder / LESSON).read_text() == "my notes"


def test_a_place_that_cannot_be_written_is_named(course, folder):
    folder.mkdir()
    (folder / "release").write_text("a file in the way")
    with pytest.raises(CannotFill, match="release"):
        fill_workspace(course, folder)
