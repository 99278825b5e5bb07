"""`course extend`: one student has more time, the late penalty follows, and what cannot be extended is named."""

import shutil
from datetime import timedelta

import pytest
from nbgrader.api import Gradebook
from small_class import lay_out

from grader_utils.commands.main import main
from grader_utils.course.submissions import CourseFolder
from grader_utils.grading.engine.job import Graded, GradedNotebook
from grader_utils.grading.gradebook.term_gradebook import TermGradebook

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


def test_whom_the_gradebook_does_not_know_is_named_with_who_may_be_meant(course, capsys):
    assert extend(course, ASSIGNMENT, "adda", "--days", "2") == 1
    assert "The gradebook knows no student adda. Did you mean ada?" in capsys.readouterr().err


def written(student, book):
    """Write a submission as grading writes it, a day and a half after the assignment was due."""
    graded = Graded({"affine_function": GradedNotebook("", {}, {})})
    book.write(student, ASSIGNMENT, "2026-03-04 06:00:00 UTC", graded)


def test_who_has_not_handed_in_yet_has_the_time_when_the_submission_comes(course, capsys):
    add_students(course, "ben", "zoe")
    assert extend(course, ASSIGNMENT, "ben", "--days", "3") == 0
    assert capsys.readouterr().out == f"ben: {ASSIGNMENT} is due on 2026-03-05 18:00 UTC. Not handed in yet.\n"
    assert extend(course, ASSIGNMENT, "zoe", "--days", "3") == 0
    assert extend(course, ASSIGNMENT, "zoe", "--days", "0") == 0  # and this is taken back
    places = CourseFolder(course)
    with TermGradebook(places.db_url, places.course_id, places.config) as book:
        written("ben", book)
        written("zoe", book)
    with gradebook(course) as book:
        assert book.find_submission(ASSIGNMENT, "ben").extension == timedelta(days=3)
        assert book.find_submission(ASSIGNMENT, "ben").total_seconds_late == 0
        assert book.find_submission(ASSIGNMENT, "zoe").total_seconds_late == 36 * 3600


def add_students(course, *students):
    with gradebook(course) as book:
        for student in students:
            book.add_student(student)


def test_a_list_of_extensions_is_given_whole(course, tmp_path, capsys):
    add_students(course, "ben")
    listed = tmp_path / "extensions.csv"
    listed.write_bytes(f"\ufeffAssignment;Student;Days\r\n{ASSIGNMENT};ada;1,5\r\n{ASSIGNMENT};ben;2\r\n".encode())
    assert extend(course, "--from", str(listed)) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"ada: {ASSIGNMENT} is due on 2026-03-04 06:00 UTC. Late penalty: 0 points."
    assert said[1] == f"ben: {ASSIGNMENT} is due on 2026-03-04 18:00 UTC. Not handed in yet."


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (f"{ASSIGNMENT},ghost,2", "knows no student ghost"),
        ("99_magic,ada,2", "There is no assignment 99_magic"),
        (f"{ASSIGNMENT},ada,soon", "'soon' is no number of days"),
        (f"{ASSIGNMENT},ada", "line 3: 2 values for 3 columns"),
        (f"{ASSIGNMENT},ada,-1", "'-1' is no number of days"),
    ],
)
def test_a_list_with_a_mistake_changes_nothing(course, tmp_path, capsys, row, told):
    listed = tmp_path / "extensions.csv"
    listed.write_text(f"assignment,student,days\n{ASSIGNMENT},ada,1\n{row}\n")
    assert extend(course, "--from", str(listed)) in (1, 2)
    assert told in capsys.readouterr().err
    with gradebook(course) as book:
        assert book.find_submission(ASSIGNMENT, "ada").extension is None


@pytest.mark.parametrize("said", [[], [ASSIGNMENT], [ASSIGNMENT, "ada"], [ASSIGNMENT, "--from", "x", "--days", "1"]])
def test_half_a_command_says_what_is_missing(course, said, capsys):
    with pytest.raises(SystemExit):
        extend(course, *said)
    assert "say ASSIGNMENT STUDENT --days N, or --from FILE" in capsys.readouterr().err


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
    said = capsys.readouterr().err
    assert "--days" in said
    assert "_days" not in said
