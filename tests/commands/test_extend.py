"""`course extend`: one student has more time, the late penalty follows, and what cannot be extended is named."""

import shutil

import pytest
from nbgrader.api import Gradebook
from small_class import lay_out

from grader_utils.commands.main import main

ASSIGNMENT = "01_affine_function"
ZERO_WHEN_LATE = '\nc.LateSubmissionPlugin.penalty_method = "zero"\n'


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return a course in whose gradebook ada has handed in a day late and earned three points."""
    course = lay_out(tmp_path_factory.mktemp("late"), [ASSIGNMENT])
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write(ZERO_WHEN_LATE)
    with gradebook(course) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-02 18:00:00 UTC")
        book.update_or_create_student("ada")
        submission = book.update_or_create_submission(ASSIGNMENT, "ada", timestamp="2026-03-03 18:00:00 UTC")
        submission.notebooks[0].grades[0].auto_score = 3.0
        book.db.commit()
    return course


@pytest.fixture
def course(graded, tmp_path):
    shutil.copytree(graded, tmp_path / "course")
    return tmp_path / "course"


def gradebook(course):
    return Gradebook(f"sqlite:///{course}/gradebook.db")


def penalty(course):
    with gradebook(course) as book:
        return book.find_submission(ASSIGNMENT, "ada").late_submission_penalty


def extend(course, *arguments):
    return main(["--course", str(course), "extend", *arguments])


def test_the_penalty_follows_the_extension_there_and_back(course, capsys):
    for days, points, due in (
        ("0", 3, "2026-03-02 18:00"),
        ("0.5", 3, "2026-03-03 06:00"),
        ("1", 0, "2026-03-03 18:00"),
    ):
        assert extend(course, ASSIGNMENT, "ada", "--days", days) == 0
        assert capsys.readouterr().out == (f"ada: {ASSIGNMENT} is due on {due} UTC. Late penalty: {points} points.\n")
        assert penalty(course) == points
    assert extend(course, ASSIGNMENT, "ada", "--days", "0") == 0
    assert penalty(course) == 3


def test_who_has_not_handed_in_is_named(course, capsys):
    assert extend(course, ASSIGNMENT, "ben", "--days", "2") == 1
    assert f"no submission of {ASSIGNMENT} by ben yet" in capsys.readouterr().err


def test_an_assignment_without_a_due_date_is_named_with_the_command_that_sets_one(course, capsys):
    with gradebook(course) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate=None)
    assert extend(course, ASSIGNMENT, "ada", "--days", "2") == 1
    assert f"nbgrader db assignment add {ASSIGNMENT} --duedate=" in capsys.readouterr().err


def test_a_deadline_beyond_the_last_year_is_refused_and_nothing_changes(course, capsys):
    with gradebook(course) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="9999-12-30 18:00:00 UTC")
    assert extend(course, ASSIGNMENT, "ada", "--days", "1000") == 1
    assert f"{ASSIGNMENT} would be due after the year 9999" in capsys.readouterr().err
    with gradebook(course) as book:
        assert book.find_submission(ASSIGNMENT, "ada").extension is None


def test_an_unknown_assignment_is_named_with_those_that_exist(course, capsys):
    assert extend(course, "99_magic", "ada", "--days", "2") == 2
    assert f"There is no assignment 99_magic. There are: {ASSIGNMENT}" in capsys.readouterr().err


@pytest.mark.parametrize("days", ["-1", "nan", "soon", "1e9"])
def test_days_that_are_none_are_refused(course, days, capsys):
    with pytest.raises(SystemExit) as left:
        extend(course, ASSIGNMENT, "ada", f"--days={days}")
    assert left.value.code == 2
    assert "--days" in capsys.readouterr().err
