"""A class through the real nbgrader, from the first release to the feedback: who earns what, and who reads what."""

import csv
import html
import re
from functools import cache

import nbformat
import numpy as np
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.utils import chdir, is_grade
from places import ASSIGNMENTS, COURSE
from traitlets.config import PyFileConfigLoader

from grader_utils.answering.paper import EXAM
from grader_utils.course.asked import asking_cells
from grader_utils.course.secret import course_secret
from grader_utils.demo.solution_files import ALL
from grader_utils.demo.term import Term
from grader_utils.marking.draw import draw_paper, paper_seed
from grader_utils.questions import find

PLAYED = ASSIGNMENTS[0:5:2]
"""Some assignments show what nbgrader does with them; `make accuracy` grades every question of all."""


@pytest.fixture(scope="module")
def term(tmp_path_factory):
    term = Term(COURSE, tmp_path_factory.mktemp("term"), PLAYED, say=lambda line: None)
    term.play()
    return term


@cache
def questions_by_cell(assignment):
    (path,) = (COURSE / "source" / assignment).glob("*.ipynb")
    return {cell.metadata.nbgrader.grade_id: names for cell, names in asking_cells(nbformat.read(path, 4))}


def scores(term, student, assignment):
    """Return (score, points) of each cell that asks a question."""
    with Gradebook(f"sqlite:///{term.gradebook}") as book:
        grades = book.find_submission(assignment, student).notebooks[0].grades
        return {
            grade.name: (grade.auto_score, grade.max_score)
            for grade in grades
            if grade.name in questions_by_cell(assignment)
        }


def page(term, student, assignment):
    return html.unescape(term.feedback_page(student, assignment).read_text(encoding="utf-8"))


@pytest.mark.parametrize("assignment", PLAYED)
def test_all_right_earns_full_marks_on_every_question(term, assignment):
    earned = scores(term, "ada", assignment)
    assert set(earned) == set(questions_by_cell(assignment))
    assert all(score == points for score, points in earned.values()), earned


@pytest.mark.parametrize("assignment", PLAYED)
def test_blank_earns_nothing_on_every_question(term, assignment):
    earned = scores(term, "ben", assignment)
    assert set(earned) == set(questions_by_cell(assignment))
    assert all(score == 0 for score, _ in earned.values()), earned
    assert "not attempted yet" in page(term, "ben", assignment)


@pytest.mark.parametrize("assignment", PLAYED)
def test_half_done_earns_the_half_that_is_done(term, assignment):
    earned = [score == points for score, points in scores(term, "chloe", assignment).values()]
    assert True in earned
    assert False in earned


@pytest.mark.parametrize("assignment", PLAYED)
@pytest.mark.parametrize("student", ["dan", "eva", "finn"])
def test_each_mistake_loses_its_parts_and_nothing_else(term, student, assignment):
    lost = {file.question: file.loses for file in term.sample.mistakes(student, assignment)}
    filled = {file.cell for file in term.sample.mistakes(student, assignment)}
    for cell, (score, points) in scores(term, student, assignment).items():
        names = questions_by_cell(assignment)[cell]
        total = sum(len(find(name).unseen_parts) for name in names)
        gone = sum(len(find(name).unseen_parts) if lost.get(name) == ALL else len(lost.get(name, ())) for name in names)
        shares_a_cell = cell.removesuffix("-check") in filled and not any(name in lost for name in names)
        if not shares_a_cell:
            assert score == pytest.approx(points * (total - gone) / total), cell


@pytest.mark.parametrize("assignment", PLAYED)
@pytest.mark.parametrize("student", ["dan", "eva", "finn"])
def test_each_mistake_gets_its_hint_on_the_feedback_page(term, student, assignment):
    text = re.sub("</?code>", "", page(term, student, assignment))
    for file in term.sample.mistakes(student, assignment):
        hints = {mistake.name: mistake.hint for mistake in find(file.question).mistakes}
        if file.mistake:
            assert hints[file.mistake].replace("`", "") in text, file.name  # code, on a page


@pytest.mark.parametrize("assignment", PLAYED)
def test_written_answers_wait_for_a_person(term, assignment):
    with Gradebook(f"sqlite:///{term.gradebook}") as book:
        assert book.find_submission(assignment, "ada").needs_manual_grade


def test_feedback_shows_neither_unseen_inputs_nor_references(term):
    assignment = "01_affine_function"
    for student in term.sample.names:
        text = page(term, student, assignment)
        assert "torch.nn" not in text
        assert "lambda rng" not in text
        for array in unseen_arrays(term, student, assignment):
            numbers = [f"{number:.4g}" for number in array.ravel()]
            assert not [number for number in numbers if len(number) > 5 and number in text]


def unseen_arrays(term, student, assignment):
    stamp = (term.course / "submitted" / student / assignment / "timestamp.txt").read_text().strip()
    seed = paper_seed(course_secret(term.course), student, assignment, stamp)
    paper = draw_paper(seed, ["hadamard_then_sum", "affine_function"])
    for name in paper.inputs:
        for given in paper.parts(name, EXAM).values():
            yield from (value for value in given.values() if isinstance(value, np.ndarray) and value.size > 1)


def test_the_paper_is_gone_after_grading(term):
    assert not list(term.course.rglob(".exam_paper.json"))


def test_feedback_comes_back_through_the_exchange(term):
    assert list((term.home / "01_affine_function" / "feedback").rglob("*.html"))


def test_grades_are_exported_for_every_student(term):
    with term.grades.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["student_id"] for row in rows} == set(term.sample.names)
    assert len(rows) == len(term.sample.names) * len(PLAYED)


def test_verdicts_are_in_the_autograded_notebooks_and_answers_are_not(term):
    for path in (term.course / "autograded").rglob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert "unseen parts right" in text or "not attempted yet" in text
        assert "vnd.grader-utils.answers" not in text


def test_a_regrade_repeats_every_score(term):
    assignment = "01_affine_function"
    before = {student: scores(term, student, assignment) for student in term.sample.names}
    notebooks = {path: verdicts(path) for path in (term.course / "autograded").glob(f"*/{assignment}/*.ipynb")}
    term._shell.nbgrader("autograde", assignment, "--force", cwd=term.course)
    assert {student: scores(term, student, assignment) for student in term.sample.names} == before
    assert {path: verdicts(path) for path in notebooks} == notebooks


def test_formgraders_button_grades_like_the_command(term):
    assignment, student = "01_affine_function", "dan"
    before = scores(term, student, assignment)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(term.course)).load_config()
    with chdir(term.course):
        done = NbGraderAPI(config=config).autograde(assignment, student, force=True)
    assert done["success"], done
    assert scores(term, student, assignment) == before


def verdicts(path):
    cells = nbformat.read(path, 4).cells
    outputs = [cell.outputs for cell in cells if cell.cell_type == "code" and is_grade(cell)]
    return re.sub(r'"execution_count": \d+', "", str(outputs))
