"""Sections: who belongs to whom, and what goes by section."""

import csv
import shutil

import pytest
from nbgrader.api import Gradebook
from small_class import answered, grade, hand_in, lay_out, rows

from grader_utils.commands.main import main

ASSIGNMENT = "01_affine_function"
LIST = "Student;Section\nada;Tuesday\nben;Tuesday\nzoe;Friday 10.15\n"


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory):
    """Return a course with a list of four, three of them in sections, in which ada and zoe handed in."""
    course = lay_out(tmp_path_factory.mktemp("sections"), [ASSIGNMENT])
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        for student in ("ada", "ben", "eva", "zoe"):
            book.add_student(student)
    for student in ("ada", "zoe"):
        hand_in(course, student, ASSIGNMENT, answered(ASSIGNMENT))
    (course / "sections.csv").write_text(LIST)
    assert main(["--course", str(course), "sections", str(course / "sections.csv")]) == 0
    return course


@pytest.fixture
def course(laid_out, tmp_path):
    return shutil.copytree(laid_out, tmp_path / "course")


def run(course, *arguments, status=0):
    assert main(["--course", str(course), *arguments]) == status


def test_a_list_says_who_belongs_where_and_who_nowhere(course, capsys):
    run(course, "sections")
    assert capsys.readouterr().out == "Friday 10.15: 1 student\nTuesday: 2 students\nin no section: eva\n"


def test_grading_reports_and_grade_files_go_by_section(course):
    status, said = grade(course, "--section", "Tuesday")
    assert status == 0, said
    assert {row[0] for row in rows(course)["grades"]} == {"ada"}
    status, said = grade(course)
    assert status == 0, said
    run(course, "report", ASSIGNMENT, "--section", "Tuesday")
    page = (course / "reports" / f"{ASSIGNMENT} Tuesday.html").read_text(encoding="utf-8")
    assert "Not handed in by 1 student<" in page
    assert "<bdi>ada</bdi>" in page
    assert "zoe" not in page
    assert "eva" not in page
    run(course, "export", "moodle", "--section", "Friday 10.15", "--to", str(course / "friday.csv"))
    with (course / "friday.csv").open(encoding="utf-8", newline="") as file:
        assert [row[0] for row in csv.reader(file)][1:] == ["zoe"]


def test_an_unknown_section_is_named_with_those_that_exist(course, capsys):
    for command in (["grade"], ["report", ASSIGNMENT], ["export", "canvas"]):
        run(course, *command, "--section", "Monday", status=1)
        assert "There is no section Monday. There are: Friday 10.15, Tuesday." in capsys.readouterr().err


def test_a_section_that_has_not_handed_in_is_told(course, capsys):
    shutil.rmtree(course / "submitted" / "zoe")
    run(course, "grade", "--section", "Friday 10.15")
    assert "Nothing to grade: nobody of section Friday 10.15 has handed in." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("ghost;Tuesday", "knows no student 'ghost'"),
        ("ada;Friday", "'ada' is in two sections"),
        ("eva;../up", "'../up' cannot be a section"),
        ("eva", "line 5: 1 value for 2 columns"),
    ],
)
def test_a_list_with_a_mistake_changes_nothing(course, row, told, capsys):
    (course / "sections.csv").write_text(LIST + row + "\n")
    run(course, "sections", str(course / "sections.csv"), status=1)
    assert told in capsys.readouterr().err
    run(course, "sections")
    assert "in no section: eva" in capsys.readouterr().out
