"""docs/authors.md, followed to the letter in a copy of the course: the exercise that comes out is graded."""

import html
import shutil

import nbformat
import pytest
from copied_course import copy_course, run, with_commands
from guides import blocks
from nbgrader.api import Gradebook
from places import read_notebook
from small_class import hand_in

from grader_utils.demo.fill import fill, right_answers
from grader_utils.demo.solution_files import read_solution

ASSIGNMENT, CELL = "03_sigmoid", "leaky-relu"
TESTS = ("tests/places.py", "tests/accuracy", "tests/reference_solutions.py", "tests/classroom/mistakes.yaml")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a copy of the course after every step of the guide; wrong, right and me have handed in."""
    course = with_commands(copy_course(tmp_path_factory.mktemp("guide"), *TESTS))
    for folder in (course / "source").iterdir():
        if folder.name != ASSIGNMENT:
            shutil.rmtree(folder)  # the guide needs one assignment; building all takes longer
    steps = blocks("authors.md")
    for block in steps:
        if block.language == "console":
            follow(course, block)
        else:
            write(course, block)
    return course


def follow(course, block):
    for _, command, expected in block.commands:
        if command.startswith("course grade"):
            answer_as_students(course)
        status, said = run(course, "bash", "-c", command)
        assert status == 0, f"$ {command}\n{said}"
        assert "\n".join(expected) in said, f"$ {command}\n{said}"


def write(course, block):
    """Do with a code block what the paragraph before it says."""
    files = [name for name in block.names if name.endswith(".py")]
    cells = [name for name in block.names if name.startswith(CELL)]
    if files:
        path = course / files[0]
        if path.is_relative_to(course / "tests"):
            path.write_text(block.text, encoding="utf-8")
        else:
            assert '@question("leaky_relu"' in path.read_text(encoding="utf-8"), "the frame stands there"
            path.write_text(block.text, encoding="utf-8")
    else:
        (path,) = (course / "source" / ASSIGNMENT).glob("*.ipynb")
        notebook = nbformat.read(path, as_version=4)
        (cell,) = [cell for cell in notebook.cells if cell.id == cells[0]]
        cell.source = block.text.rstrip("\n")
        nbformat.write(notebook, path)


def answer_as_students(course):
    source, released = (read_notebook(course / kind / ASSIGNMENT) for kind in ("source", "release"))
    right = right_answers(source)
    wrong = read_solution(course / "tests" / "classroom" / ASSIGNMENT / "leaky_relu" / "slope_left_out.py")
    hand_in(course, "right", ASSIGNMENT, fill(released, right))
    hand_in(course, "me", ASSIGNMENT, fill(released, right | {CELL: wrong.source}))


def score(course, student):
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        grade = book.find_grade(f"{CELL}-check", "sigmoid", ASSIGNMENT, student)
        return grade.auto_score, grade.max_score


def test_a_right_answer_earns_all_points_and_a_wrong_one_none(course):
    assert score(course, "right") == (4, 4)
    assert score(course, "me") == (0, 4)


def test_the_hint_stands_on_the_feedback_page(course):
    page = html.unescape((course / "feedback" / "me" / ASSIGNMENT / "sigmoid.html").read_text(encoding="utf-8"))
    assert "Your negative entries became 0. What does the leak do with them?" in page


def test_the_student_version_hides_the_solution(course):
    (cell,) = [cell for cell in read_notebook(course / "release" / ASSIGNMENT).cells if cell.id == CELL]
    assert "YOUR CODE HERE" in cell.source
    assert "np.maximum" not in cell.source


def test_the_guide_s_code_has_the_style_of_the_house(course):
    for command in (("check",), ("format", "--check")):
        status, said = run(course, "ruff", *command, "grader_utils/questions/sigmoid")
        assert status == 0, said


def test_the_guide_names_every_solution_that_it_leaves(course):
    files = {path.name for path in (course / "tests" / "classroom" / ASSIGNMENT / "leaky_relu").iterdir()}
    assert files == {"right.py", "slope_left_out.py", "written_into_z.py"}
