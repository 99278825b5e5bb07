"""A list of students is read as a spreadsheet saves it, or refused in words, and then nobody of it is added."""

import shutil

import pytest
from nbgrader.api import Gradebook
from places import COURSE

from grader_utils.course.lists import UnusableList
from grader_utils.demo.commands import CommandFailed, Shell
from grader_utils.grading.gradebook.student_lists import read_students

ROWS = [{"id": "ada", "first_name": "Zoë"}, {"id": "ben", "first_name": "Ben, Jr."}]
SAVED = {
    "UTF-8": 'id,first_name\nada,Zoë\nben,"Ben, Jr."\n'.encode(),
    "UTF-8 with a byte order mark": 'id,first_name\r\nada,Zoë\r\nben,"Ben, Jr."\r\n'.encode("utf-8-sig"),
    "semicolons in Latin-1": "id;first_name\r\nada;Zoë\r\nben;Ben, Jr.\r\n".encode("latin-1"),
    "tabs in UTF-16": "id\tfirst_name\nada\tZoë\nben\tBen, Jr.\n".encode("utf-16"),
    "a line for Excel": "sep=;\nid;first_name\nada;Zoë\nben;Ben, Jr.\n".encode("utf-8-sig"),
    "old Macintosh": b"id;first_name\rada;Zo\xeb\rben;Ben, Jr.\r",
    "empty rows and spaces": 'id , First Name\nada,Zoë\n,\n\nben,"Ben, Jr."\n,,\n'.encode(),
}


@pytest.mark.parametrize("saved", SAVED)
def test_what_spreadsheets_save_is_read(tmp_path, saved):
    path = tmp_path / "students.csv"
    path.write_bytes(SAVED[saved])
    assert read_students(path) == ROWS


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"name\nada\n", "has no column `id`"),
        (b"id\n=1+1\nada\n", r"'=1\+1' \(it does not begin with a letter or digit\)"),
        (b"id\n\x1b[2Jada\n", r"'\\x1b\[2Jada'"),
        (b"id,email\nada,x\n,y\n", r"'' \(it is empty\)"),
        (b"PK\x03\x04\x00\x00", "is no text. Save the table as CSV"),
        (b'id\n"ada', "is no table with commas"),
        (b"id\n" + b"ada\n" * 3_000_000, "is larger than 10 MB"),
        (b"id\n" + b"-\n" * 100, "and 95 more"),
    ],
)
def test_what_is_no_list_of_students_is_refused_in_words(tmp_path, content, words):
    path = tmp_path / "students.csv"
    path.write_bytes(content)
    with pytest.raises(UnusableList, match=words) as refused:
        read_students(path)
    assert "\x1b" not in str(refused.value)


def test_a_folder_is_no_list(tmp_path):
    with pytest.raises(UnusableList, match="Is a directory"):
        read_students(tmp_path)


@pytest.fixture
def course(tmp_path):
    course = tmp_path / "course"
    course.mkdir()
    shutil.copy(COURSE / "nbgrader_config.py", course)
    return course


def nbgrader(course, *arguments):
    return Shell(course.parent, course.parent / "exchange", say=lambda line: None).nbgrader(*arguments, cwd=course)


def known(course):
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        return {student.id: student.first_name for student in book.students}


def test_nbgraders_own_command_reads_such_a_list_and_adds_nobody_of_a_bad_one(course):
    (course / "good.csv").write_bytes(SAVED["semicolons in Latin-1"])
    (course / "bad.csv").write_bytes(b"id\nzoe\n=1+1\n")
    assert "Traceback" not in nbgrader(course, "db", "student", "import", "good.csv")
    (course / "more.csv").write_text("id,Nachname\nada,Lovelace\n")
    said = nbgrader(course, "db", "student", "import", "more.csv")
    assert "more.csv: passed over nachname, for a student has only id, first_name, last_name, email and " in said
    for arguments in (["import", "bad.csv"], ["add", "=1+1"]):
        with pytest.raises(CommandFailed, match="cannot be") as failed:
            nbgrader(course, "db", "student", *arguments)
        assert "Traceback" not in str(failed.value)
    with pytest.raises(CommandFailed, match="No such file"):
        nbgrader(course, "db", "student", "import", "nowhere.csv")
    assert known(course) == {row["id"]: row["first_name"] for row in ROWS}
