"""Odd submissions through the whole grader: nobody vanishes, and what is taken or missing is said everywhere."""

import base64
import re

import nbformat
import pytest
from small_class import answered, grade, hand_in, lay_out, rows

from grader_utils.demo.commands import Shell

ASSIGNMENT, NAME = "01_affine_function", "affine_function"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DONE = answered(ASSIGNMENT)
SAID = "The sign says the side."


def with_written(text, below=""):
    notebook = answered(ASSIGNMENT)
    (cell,) = [cell for cell in notebook.cells if cell.id == "written-answer"]
    cell.source = text
    if below:
        notebook.cells.insert(notebook.cells.index(cell) + 1, nbformat.v4.new_markdown_cell(below, id="below"))
    return notebook


def renamed(course, student, name, content=DONE, keep=False):
    hand_in(course, student, ASSIGNMENT, content)
    folder = course / "submitted" / student / ASSIGNMENT
    (folder / name).write_bytes((folder / f"{NAME}.ipynb").read_bytes())
    if keep:
        hand_in(course, student, ASSIGNMENT, nbformat.v4.new_notebook())
    else:
        (folder / f"{NAME}.ipynb").unlink()


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return the course folder after `course grade` and feedback, and what grading printed."""
    folder = tmp_path_factory.mktemp("odd")
    course = lay_out(folder, [ASSIGNMENT])
    renamed(course, "renamed", "affine_function_jdoe.ipynb")
    renamed(course, "copied", "affine_function-Copy1.ipynb", keep=True)
    renamed(course, "lost", "notes.pdf", b"%PDF")
    for student in ("Lost", "Zo\u00eb", "Zoe\u0308"):
        renamed(course, student, "notes.pdf", b"%PDF")
    hand_in(course, "below", ASSIGNMENT, with_written("YOUR ANSWER HERE", SAID))
    hand_in(course, "pictured", ASSIGNMENT, with_written(f"![sketch](sketch.png)\n\n{SAID}"))
    (course / "submitted" / "pictured" / ASSIGNMENT / "sketch.png").write_bytes(PNG)
    (course / "submitted" / "pictured" / ASSIGNMENT / "page.png").write_bytes(b"<script>")
    hand_in(course, "blank", ASSIGNMENT, with_written("YOUR ANSWER HERE"))
    junk = with_written(SAID)
    junk.cells[:0] = [nbformat.v4.new_code_cell(f"x = {n}", id=f"junk-{n}") for n in range(5000)]
    hand_in(course, "junk", ASSIGNMENT, junk)
    status, said = grade(course)
    assert status == 0, said
    Shell(folder, folder / "exchange", say=lambda line: None).nbgrader("generate_feedback", ASSIGNMENT, cwd=course)
    return course, said


def scores(course, student):
    return {row[3]: row[4] for row in rows(course)["grades"] if row[0] == student}


def feedback(course, student):
    page = (course / "feedback" / student / ASSIGNMENT / f"{NAME}.html").read_text(encoding="utf-8")
    return re.sub(r"</?code>", "`", page)


@pytest.mark.parametrize("student", ["renamed", "copied", "below", "pictured", "junk"])
def test_what_was_meant_earns_all_points_and_the_written_answer_waits_for_a_person(graded, student):
    earned = scores(graded[0], student)
    assert earned.pop("written-answer") is None
    assert sum(earned.values()) == 27


def test_an_answer_that_was_left_blank_earns_nothing(graded):
    assert scores(graded[0], "blank")["written-answer"] == 0


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("renamed", "`affine_function_jdoe.ipynb` was taken as affine_function.ipynb, which is missing."),
        ("copied", "`affine_function-Copy1.ipynb` was taken as affine_function.ipynb, which"),
        ("lost", "notes.pdf"),
        ("below", "what you wrote beside it is taken as your answer."),
        ("junk", "4901 cells of your own were left out"),
    ],
)
def test_the_class_run_and_the_feedback_say_which_file_or_text_was_taken(graded, student, words):
    course, said = graded
    assert words in " ".join(said.split())
    assert words in " ".join(feedback(course, student).split())


def test_ids_that_are_alike_stay_two_students_and_are_named(graded):
    course, said = graded
    assert {"Lost", "lost", "Zo\u00eb", "Zoe\u0308"} <= {row[0] for row in rows(course)["submissions"]}
    assert "The ids Lost and lost are alike, and count as different students." in said
    assert r"The ids Zoë (Zoe\u0308) and Zoë (Zo\xeb) are alike" in said
    _, later = grade(course, "--student", "below")
    assert "are alike" not in later


def test_a_picture_beside_the_notebook_is_kept_and_shown(graded):
    course, _ = graded
    folder = course / "autograded" / "pictured" / ASSIGNMENT
    assert (folder / "sketch.png").read_bytes() == PNG
    assert not (folder / "page.png").exists()
    inside = base64.b64encode(PNG).decode()  # a page lies anywhere, alone
    assert f'src="data:image/png;base64,{inside}"' in feedback(course, "pictured")
