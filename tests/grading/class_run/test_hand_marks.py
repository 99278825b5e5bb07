"""A person's marks survive: one waits for another look only where its answer, or what is asked there, changed."""

import nbformat
import pytest
from nbgrader.api import Gradebook
from small_class import answered, grade, hand_in, lay_out
from thorough import only_thorough

from grader_utils.commands.main import main
from grader_utils.demo.commands import Shell

ASSIGNMENT, CHECK = "01_affine_function", "affine-function-check"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a graded course in which a person marked the written answers of ada and ben, and a check of ada's."""
    course = lay_out(tmp_path_factory.mktemp("marks"), [ASSIGNMENT])
    for student in ("ada", "ben"):
        hand_in(course, student, ASSIGNMENT, answered(ASSIGNMENT))
    graded(course)
    with gradebook(course) as book:
        for student in ("ada", "ben"):
            for grade_ in grades(book, student):
                if grade_.auto_score is None or (student == "ada" and grade_.name == CHECK):
                    grade_.manual_score, grade_.needs_manual_grade = 0.5, False
        book.db.commit()
    return course


def graded(course):
    status, said = grade(course)
    assert status == 0, said
    return said


def gradebook(course):
    return Gradebook(f"sqlite:///{course}/gradebook.db")


def grades(book, student):
    return book.find_submission(ASSIGNMENT, student).notebooks[0].grades


def waiting(course):
    """Return whose marks wait, and in which cells; the marks themselves must be there in any case."""
    with gradebook(course) as book:
        marks = [(student, mark) for student in ("ada", "ben") for mark in grades(book, student)]
        marked = [(student, mark.name) for student, mark in marks if mark.manual_score == 0.5]
        assert len(marked) == 3, marked
        return {(student, mark.name) for student, mark in marks if mark.needs_manual_grade}


def written(course):
    """Return the name of the written answer's cell."""
    with gradebook(course) as book:
        return next(mark.name for mark in grades(book, "ada") if mark.cell.cell_type == "markdown")


def change(course, edit):
    """Change the instructor's version, and tell nbgrader."""
    (path,) = (course / "source" / ASSIGNMENT).glob("*.ipynb")
    notebook = nbformat.read(path, as_version=4)
    edit(notebook)
    nbformat.write(notebook, path)
    Shell(course.parent, None, say=lambda line: None).nbgrader("generate_assignment", ASSIGNMENT, cwd=course)


def cell(notebook, name):
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


@only_thorough
def test_a_mark_is_asked_for_again_only_where_it_must_be(course, capsys):  # one story: each grading takes seconds
    answer = written(course)

    # the grader changed: every submission is graded again, and no mark waits
    (course / "course_settings.py").write_text("c.ExamRoom.cell_seconds = 31\n")
    assert "have not changed" not in graded(course)
    assert waiting(course) == set()

    # another cell of the assignment is worth more
    change(course, lambda notebook: cell(notebook, "matmul-check").metadata.nbgrader.update(points=7))
    said = graded(course)
    assert waiting(course) == set()
    assert "had its points changed" not in said  # the instructor changed them, and students read nothing of it

    # the check that ada's mark is about
    change(course, lambda notebook: cell(notebook, CHECK).metadata.nbgrader.update(points=7))
    graded(course)
    assert waiting(course) == {("ada", CHECK)}

    # what the written answer is asked
    change(course, lambda notebook: notebook.cells[notebook.cells.index(cell(notebook, answer)) - 1].update(source="?"))
    graded(course)
    assert waiting(course) == {("ada", CHECK), ("ada", answer), ("ben", answer)}

    # many are confirmed at once, some of them or all
    assert main(["--course", str(course), "confirm", ASSIGNMENT, "--cell", "nonsense"]) == 1
    assert f"{ASSIGNMENT} has no cell nonsense. There are: " in capsys.readouterr().err
    assert main(["--course", str(course), "confirm", ASSIGNMENT, "--student", "benn"]) == 1
    assert f"{ASSIGNMENT} has no marks of benn. Did you mean ben?" in capsys.readouterr().err
    assert main(["--course", str(course), "confirm", ASSIGNMENT, "--student", "ben"]) == 0
    assert capsys.readouterr().out == f"{ASSIGNMENT} {answer}: 1 mark confirmed\n"
    assert waiting(course) == {("ada", CHECK), ("ada", answer)}
    assert main(["--course", str(course), "confirm", ASSIGNMENT]) == 0
    assert waiting(course) == set()
    assert main(["--course", str(course), "confirm", ASSIGNMENT]) == 0
    assert f"No mark of {ASSIGNMENT} waits for another look." in capsys.readouterr().out

    # ada hands in other code, ben other words: each mark that depends on it waits, and no other
    hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT, affine_function="class AffineFunction:\n    pass"))
    hand_in(course, "ben", ASSIGNMENT, answered(ASSIGNMENT, **{answer.replace("-", "_"): "Other words."}))
    graded(course)
    assert waiting(course) == {("ada", CHECK), ("ben", answer)}

    # a mark that waits goes on waiting, whatever is graded again
    (course / "course_settings.py").write_text("c.ExamRoom.cell_seconds = 32\n")
    graded(course)
    assert waiting(course) == {("ada", CHECK), ("ben", answer)}
