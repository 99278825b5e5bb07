"""A folder whose name could do harm where it is shown is named and passed over; the others are graded."""

import csv

import pytest
from nbgrader.api import Gradebook
from small_class import answered, grade, hand_in, lay_out, rows

from grader_utils.commands.main import main
from grader_utils.demo.commands import CommandFailed, Shell

ASSIGNMENT = "01_affine_function"
HOSTILE = ["<img src=x onerror=alert(1)>", "\x1b]0;owned\x07", "=1+1", "-rf", "[bold red]"]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A class in which ada and zoe handed in, and folders that nobody can be called."""
    course = lay_out(tmp_path_factory.mktemp("names"), [ASSIGNMENT])
    right = answered(ASSIGNMENT)
    for name in ["ada", "Zoë O'Connor", *HOSTILE]:
        hand_in(course, name, ASSIGNMENT, right)
    return course


@pytest.fixture(scope="module")
def graded(course):
    status, said = grade(course)
    assert status == 1
    return said


def nbgrader(course, *arguments):
    return Shell(course.parent, course.parent / "exchange", say=lambda line: None).nbgrader(*arguments, cwd=course)


def test_course_grade_names_them_as_escapes_and_grades_the_others(course, graded):
    assert {row[0] for row in rows(course)["grades"]} == {"ada", "Zoë O'Connor"}
    assert {path.name for path in (course / "autograded").iterdir()} == {"ada", "Zoë O'Connor"}
    assert "\x1b" not in graded
    assert "\x07" not in graded
    for shown in (r"\x1b]0;owned\x07", "<img src=x onerror=alert(1)>", "=1+1", "-rf", "[bold red]"):
        assert f"{ASSIGNMENT} {shown}: could not be graded: The name of its folder cannot be the id" in graded


def test_nobody_is_added_to_the_gradebook_under_such_a_name(course):
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        before = {student.id for student in book.students}
    for name in HOSTILE:
        if not name.startswith("-"):
            with pytest.raises(CommandFailed, match="cannot be the id of a student") as failed:
                nbgrader(course, "db", "student", "add", name)
            assert not {"\x1b", "\x07"} & set(str(failed.value).partition("failed:")[2])
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert {student.id for student in book.students} == before


def test_nbgraders_own_log_moves_no_cursor(course):
    with pytest.raises(CommandFailed) as failed:
        nbgrader(course, "db", "student", "remove", "\x1b]0;x\x07")
    assert r"No such student: '\x1b]0;x\x07'" in str(failed.value)


def test_an_extension_for_such_a_name_is_refused_in_words(course, capsys):
    assert main(["--course", str(course), "extend", ASSIGNMENT, "\x1b]0;x\x07", "--days", "1"]) == 1
    assert r"'\x1b]0;x\x07' cannot be the id of a student" in capsys.readouterr().err


def test_no_cell_of_the_exported_grades_is_a_formula(course, graded):
    about = {"first_name": '=HYPERLINK("http://x","y")', "last_name": "Lovelace, of X", "email": "@SUM(A1)"}
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.update_or_create_student("ada", **about)
    nbgrader(course, "export", "--to", "grades.csv")
    with (course / "grades.csv").open(encoding="utf-8", newline="") as file:
        table = {row["student_id"]: row for row in csv.DictReader(file)}
    assert table["ada"]["first_name"] == '\'=HYPERLINK("http://x","y")'
    assert table["ada"]["last_name"] == "Lovelace, of X"
    assert table["ada"]["email"] == "'@SUM(A1)"
    assert float(table["ada"]["score"]) == float(table["Zoë O'Connor"]["score"]) > 0
    assert table["ada"]["timestamp"] == "2026-03-02 18:00:00"


def test_an_export_of_some_students_holds_these(course, graded):
    nbgrader(course, "export", "--to", "some.csv", "--student", '["ada"]', "--assignment", f'["{ASSIGNMENT}"]')
    with (course / "some.csv").open(encoding="utf-8", newline="") as file:
        assert [row["student_id"] for row in csv.DictReader(file)] == ["ada"]
