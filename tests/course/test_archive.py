"""A backup is enough to restore the course in an empty folder with the same grades; a new term begins with none."""

import os
import re
import shutil
import subprocess
import tomllib

import pytest
from nbgrader.api import Gradebook
from places import COURSE
from postgres import USER, postgres, programs
from small_class import answered, grade, hand_in, lay_out, rows

from grader_utils.commands.main import main
from grader_utils.course.archive import CannotArchive, write_archive
from grader_utils.course.secret import course_secret
from grader_utils.demo.commands import Shell

ASSIGNMENT = "01_affine_function"
SETTINGS = "c.ExamRoom.cell_seconds = 17.0\n"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("archive"), [ASSIGNMENT])
    (course / "course_settings.py").write_text(SETTINGS)
    hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
    hand_in(course, "ben", ASSIGNMENT, answered(ASSIGNMENT, affine_function="pass"))
    status, said = grade(course)
    assert status == 0, said
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        (mark,) = [one for one in book.find_submission(ASSIGNMENT, "ada").notebooks[0].grades if one.needs_manual_grade]
        mark.manual_score, mark.needs_manual_grade = 2.5, False
        book.db.commit()
    (course / "autograded" / "README.md").write_text("What this folder is for.")
    return course


@pytest.fixture
def course(graded, tmp_path):
    return shutil.copytree(graded, tmp_path / "course")


def unpack(archive, folder):
    folder.mkdir()
    subprocess.run(["tar", "-xzf", archive, "-C", folder], check=True, timeout=60)
    return folder


def test_it_restores_the_same_grades_in_an_empty_folder(course, tmp_path):
    assert main(["--course", str(course), "backup", "--to", str(tmp_path / "saved.tar.gz")]) == 0
    assert (tmp_path / "saved.tar.gz").stat().st_mode & 0o077 == 0
    before, secret = rows(course), course_secret(course)
    shutil.rmtree(course)
    restored = unpack(tmp_path / "saved.tar.gz", tmp_path / "restored")
    assert rows(restored) == before
    assert course_secret(restored) == secret
    status, said = grade(restored)
    assert status == 0
    assert "2 submissions were graded before and have not changed" in said
    status, said = grade(restored, "--force")
    assert status == 0, said
    assert rows(restored) == before  # the same inputs, the same scores, and the mark still stands
    shutil.rmtree(restored / "autograded")
    status, said = grade(restored)  # what is made of the rest gives the same scores, too
    assert [row[:5] for row in rows(restored)["grades"]] == [row[:5] for row in before["grades"]]


def test_a_new_term_keeps_the_questions_and_nothing_of_the_old_one(course, tmp_path, capsys):
    archive, secret, before = tmp_path / "term.tar.gz", course_secret(course), rows(course)
    source = {path: path.read_bytes() for path in (course / "source").rglob("*.ipynb")}
    assert main(["--course", str(course), "new-term", "--archive", str(archive)]) == 0
    assert "For the next term: import students, set due dates, and release." in capsys.readouterr().out
    left = {path.name for path in course.iterdir()} - {".grading-lock", "gradebook.db.grading-lock"}
    assert left == {"source", "release", "nbgrader_config.py", "course_settings.py", "autograded"}
    assert [path.name for path in (course / "autograded").iterdir()] == ["README.md"]
    assert {path: path.read_bytes() for path in (course / "source").rglob("*.ipynb")} == source
    assert (course / "course_settings.py").read_text() == SETTINGS
    assert course_secret(course) != secret
    Shell(course.parent, None, say=lambda line: None).nbgrader("generate_assignment", ASSIGNMENT, cwd=course)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.students == []
    assert rows(unpack(archive, tmp_path / "old")) == before


@pytest.mark.parametrize(
    ("where", "told"), [("there.tar.gz", "is there already"), ("course/in.tar.gz", "lies in the course")]
)
def test_nothing_is_removed_without_an_archive_of_its_own(course, tmp_path, where, told, capsys):
    (tmp_path / "there.tar.gz").write_text("last year's")
    before = rows(course)
    assert main(["--course", str(course), "new-term", "--archive", str(tmp_path / where)]) == 1
    assert told in capsys.readouterr().err
    assert rows(course) == before
    assert (tmp_path / "there.tar.gz").read_text() == "last year's"


def test_a_backup_that_cannot_be_written_leaves_the_older_one(course, tmp_path, monkeypatch):
    path = tmp_path / "saved.tar.gz"
    write_archive(course, f"sqlite:///{course}/gradebook.db", path)
    older = path.read_bytes()
    (course / "gradebook.db").write_text("no database")
    with pytest.raises(CannotArchive, match="file is not a database"):
        write_archive(course, f"sqlite:///{course}/gradebook.db", path)
    assert path.read_bytes() == older
    assert sorted(name.name for name in tmp_path.iterdir()) == ["course", "saved.tar.gz"]
    with pytest.raises(CannotArchive, match=r"nowhere/saved.tar.gz cannot be written: No such file or directory. Noth"):
        write_archive(course, f"sqlite:///{course}/gradebook.db", tmp_path / "nowhere" / "saved.tar.gz")


def test_a_link_is_not_followed_out_of_the_course(course, tmp_path):
    (tmp_path / "private").write_text("elsewhere")
    os.symlink(tmp_path / "private", course / "submitted" / "ada" / "link")
    write_archive(course, f"sqlite:///{course}/gradebook.db", tmp_path / "saved.tar.gz")
    assert not (unpack(tmp_path / "saved.tar.gz", tmp_path / "restored") / "submitted" / "ada" / "link").exists()


def test_a_gradebook_in_postgresql_is_dumped_into_it(course, tmp_path):
    pytest.importorskip("psycopg", reason="the driver psycopg is not installed")
    if programs() is None:
        pytest.skip("PostgreSQL is not installed: apt install postgresql")
    with postgres() as socket:
        for name in ("course", "again"):
            subprocess.run([programs() / "createdb", "-h", socket, "-U", USER, name], check=True, timeout=60)
        url = f"postgresql+psycopg://{USER}@/course?host={socket}"
        with Gradebook(url) as book:
            book.add_student("ada")
        write_archive(course, url, tmp_path / "saved.tar.gz")
        dump = unpack(tmp_path / "saved.tar.gz", tmp_path / "restored") / "gradebook.sql"
        psql = [programs() / "psql", "-q", "-h", socket, "-U", USER, "-d", "again", "-f", dump]
        subprocess.run(psql, check=True, timeout=60, stdout=subprocess.DEVNULL)
        with Gradebook(url.replace("/course?", "/again?")) as book:
            assert [student.id for student in book.students] == ["ada"]


def test_it_holds_all_that_its_environment_is_installed_from(tmp_path):
    course = tmp_path / "course"
    (course / "grader_utils").mkdir(parents=True)
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {"pyproject.toml", "setup.py", "requirements.txt", project["readme"], *project["license-files"]}
    named |= set(re.findall(r"^-r (\S+)", (COURSE / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    for name in named:
        shutil.copy(COURSE / name, course)
    write_archive(course, f"sqlite:///{course}/gradebook.db", tmp_path / "saved.tar.gz")
    assert {path.name for path in unpack(tmp_path / "saved.tar.gz", tmp_path / "restored").iterdir()} == named
