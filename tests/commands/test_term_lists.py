"""Who has not handed in, who has left, and grade files as Moodle and Canvas import them."""

import csv
import re
import shutil

import pytest
from nbgrader.api import Gradebook
from small_class import answered, grade, hand_in, lay_out

from grader_utils.commands.main import main

ASSIGNMENT = "01_affine_function"
STUDENTS = {
    "ada": {"first_name": "Ada", "last_name": "Lovelace", "email": "ada@example.org"},
    "10342": {"first_name": "Alan", "last_name": "Turing", "email": "alan@example.org"},
    "grace": {"first_name": "=cmd()", "last_name": "Hopper", "email": None},
    "zoe": {},
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return a course with a list of four, of whom ada and 10342 have handed in, and what `course grade` said."""
    course = lay_out(tmp_path_factory.mktemp("term"), [ASSIGNMENT])
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        for student, about in STUDENTS.items():
            book.add_student(student, **about)
    hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
    hand_in(course, "10342", ASSIGNMENT, answered(ASSIGNMENT, affine_function="pass"))
    status, said = grade(course)
    assert status == 0, said
    return course, said


@pytest.fixture
def course(graded, tmp_path):
    return shutil.copytree(graded[0], tmp_path / "course")


def run(course, *arguments, status=0):
    assert main(["--course", str(course), *arguments]) == status


def table(course, platform, *more):
    path = course / "grades.csv"
    run(course, "export", platform, "--to", str(path), *more)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_who_has_not_handed_in_is_named_after_grading_and_in_the_report(graded, course, capsys):
    assert f"{ASSIGNMENT}: not handed in by 2: grace, zoe" in graded[1]
    run(course, "report", ASSIGNMENT)
    page = (course / "reports" / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert "Not handed in by 2 students" in page
    listed = re.search(r'id="absent">(.*?)</ul>', page, re.DOTALL)[1]
    assert re.findall(r"<bdi>(\w+)</bdi>", listed) == ["grace", "zoe"]


def test_a_student_who_left_stays_away_until_the_student_is_back(course, capsys):
    run(course, "left", "10342")
    run(course, "left", "zoe")
    assert "zoe is left out of grading, reports and grade files." in capsys.readouterr().out
    run(course, "grade", "--dry-run", "--force")
    said = capsys.readouterr().out
    assert "(ada)" in said
    assert "10342" not in said
    assert [row[0] for row in table(course, "moodle")[1:]] == ["ada", "grace"]
    run(course, "report", ASSIGNMENT)
    page = (course / "reports" / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert "Not handed in by 1 student<" in page
    assert "10342" not in page
    run(course, "left", "10342", "--back")
    assert [row[0] for row in table(course, "moodle")[1:]] == ["10342", "ada", "grace"]


def test_who_cannot_have_left_is_named(course, capsys):
    run(course, "left", "graze", status=1)
    assert "The gradebook knows no student graze. Did you mean grace?" in capsys.readouterr().err


def test_moodle_finds_each_user_in_one_row_and_a_number_for_each_grade(course):
    """By docs.moodle.org, "Grade import", and Moodle's grade/import/csv: a header, a user's field, a number or none."""
    head, *rows = table(course, "moodle")
    assert head == ["Username", "First name", "Last name", "Email address", ASSIGNMENT]
    assert len({row[0] for row in rows}) == len(rows) == len(STUDENTS)
    scores = {row[0]: row[4] for row in rows}
    assert float(scores["ada"]) > float(scores["10342"]) > 0
    assert scores["grace"] == scores["zoe"] == ""  # unformat_float makes of nothing no grade, where 0 would be one
    assert {row[0]: row[3] for row in rows}["ada"] == "ada@example.org"
    assert {row[0]: row[1] for row in rows}["grace"] == "'=cmd()"  # a spreadsheet would run it


def test_canvas_takes_the_header_the_points_and_the_students(course):
    """By lib/gradebook_importer.rb of Canvas LMS: what `header?`, `process_pp` and `process_student` look for."""
    head, points, *rows = table(course, "canvas", "--missing", "0")
    assert "Student" in head[0]
    assert "ID" in head[1]
    assert re.search(r"SIS\s+User\s+ID", head[2])
    assert re.search(r"SIS\s+Login\s+ID", head[3])
    assert "Section" in head[4]  # the last column about a student; assignments follow
    assert head[5:] == [ASSIGNMENT]
    assert "Points Possible" in points[0]
    assert float(points[5]) == 30
    by_name = {row[0]: row for row in rows}
    assert by_name["Turing, Alan"][1:5] == ["10342", "", "", ""]  # the number with which Canvas names uploads
    assert by_name["Lovelace, Ada"][1:5] == ["", "", "ada", ""]
    assert by_name["zoe"][5] == "0"
    assert {len(row) for row in [head, points, *rows]} == {6}


def test_who_waits_for_a_mark_and_what_cannot_be_written_is_told(course, capsys):
    table(course, "canvas")
    assert "2 submissions in it still wait for a person's mark; their scores will change." in capsys.readouterr().out
    run(course, "export", "moodle", "--to", str(course), status=1)
    assert f"{course} cannot be written: Is a directory. Say --to FILE." in capsys.readouterr().err
    run(course, "export", "moodle", "99_magic", status=2)
    assert f"There is no assignment 99_magic. There are: {ASSIGNMENT}." in capsys.readouterr().err
