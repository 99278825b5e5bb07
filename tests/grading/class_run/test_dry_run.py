"""`course grade --dry-run`: what would be graded and why, before anything is."""

import json
import shutil
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from small_class import answered, grade, hand_in, lay_out, rows

from grader_utils.commands.main import main
from grader_utils.exam_room import settings
from grader_utils.exam_room.lockdown import Layers

ASSIGNMENT = "01_affine_function"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("plan"), [ASSIGNMENT])
    hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
    hand_in(course, "ben", ASSIGNMENT, answered(ASSIGNMENT, affine_function="pass"))
    status, said = grade(course)
    assert status == 0, said
    return course


@pytest.fixture
def course(graded, tmp_path):
    return shutil.copytree(graded, tmp_path / "course")


def planned(course, capsys, *more):
    """Return what the command says, after making sure that it changes nothing."""
    before = rows(course)
    assert main(["--course", str(course), "grade", "--dry-run", *more]) == 0
    assert rows(course) == before
    return capsys.readouterr().out.splitlines()


def record(course, student):
    return course / "autograded" / student / ASSIGNMENT / "grading.json"


def test_nothing_has_changed(course, capsys):
    assert planned(course, capsys)[1:] == ["0 submissions would be graded, 2 unchanged. Nothing was graded."]


def test_a_course_that_moved_to_another_machine_is_as_it_was(course, capsys, monkeypatch):
    monkeypatch.setattr(settings, "_hidden", lambda: (Path("/elsewhere"),))
    monkeypatch.setattr(settings, "_probed", lambda: Layers(landlock=7, seccomp=True))
    assert planned(course, capsys)[1:] == ["0 submissions would be graded, 2 unchanged. Nothing was graded."]


def test_who_is_new_and_who_handed_in_again(course, capsys):
    hand_in(course, "zoe", ASSIGNMENT, answered(ASSIGNMENT))
    hand_in(course, "ben", ASSIGNMENT, answered(ASSIGNMENT))
    assert planned(course, capsys)[1:] == [
        f"{ASSIGNMENT}: 1 submission (ben): handed in again, or at another time",
        f"{ASSIGNMENT}: 1 submission (zoe): not graded yet",
        "2 submissions would be graded, 1 unchanged. Nothing was graded.",
    ]


def test_the_assignment_and_the_settings_changed(course, capsys):
    (path,) = (course / "source" / ASSIGNMENT).glob("*.ipynb")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source += "\nMended."
    nbformat.write(notebook, path)
    (course / "course_settings.py").write_text("c.ExamRoom.cell_seconds = 11\n")
    why = "its assignment in source/ was changed; the settings of the exam room or of outputs were changed"
    assert f"{ASSIGNMENT}: 2 submissions (ada, ben): {why}" in planned(course, capsys)


def test_an_upgrade_of_the_grader_is_told_before_it_is_done(course, capsys, monkeypatch):
    monkeypatch.setattr("grader_utils.grading.class_run.fingerprint._code_version", lambda: "another")
    why = "the grader or a question in grader_utils/ was changed"
    assert f"{ASSIGNMENT}: 2 submissions (ada, ben): {why}" in planned(course, capsys)


def test_scores_that_are_not_those_of_the_record(course, capsys):
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.find_submission(ASSIGNMENT, "ada").notebooks[0].grades[0].auto_score = 0.25
        book.db.commit()
    why = "the gradebook holds other scores than its record in autograded/"
    assert f"{ASSIGNMENT}: 1 submission (ada): {why}" in planned(course, capsys)


def test_a_record_that_is_gone_or_of_an_older_version(course, capsys):
    record(course, "ada").unlink()
    path = record(course, "ben")
    path.chmod(0o644)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"fingerprint": "of an older version"}))
    why = "its record in autograded/ is missing, or of another version"
    assert f"{ASSIGNMENT}: 2 submissions (ada, ben): {why}" in planned(course, capsys)


def test_force_is_a_reason_of_its_own(course, capsys):
    said = planned(course, capsys, "--force", "--student", "ada")
    assert f"{ASSIGNMENT}: 1 submission (ada): --force" in said
