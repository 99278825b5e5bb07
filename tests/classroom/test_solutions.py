"""Every solution in the classroom loses exactly the parts that it should, and gets the hint that it should.

One kernel runs all solutions of an assignment, one after the other, each followed by its check and by the right
solution again. That they fare the same alone and through nbgrader is shown in tests/demo.
"""

import functools
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import is_grade, is_locked
from places import COURSE, read_notebook
from traitlets.config import Config

from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import ALL, NOTHING, read_solutions
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.asked import asking_cells, questions_asked, questions_of
from grader_utils.grading.mark_answers import mark_cell
from grader_utils.grading.sit_exam import data_files, sit_exam
from grader_utils.marking.draw import draw_paper

SOLUTIONS = read_solutions(Path(__file__).parent)
CASES = [
    pytest.param(solution, id=f"{assignment}/{name}")
    for assignment, solutions in SOLUTIONS.items()
    for name, solution in solutions.items()
]


@pytest.mark.parametrize("solution", CASES)
def test_a_solution_loses_what_it_should(solution):
    verdict = verdicts(solution.assignment)[solution.name]
    unseen = [part for part in verdict.parts if not part.public]
    lost = {part.part for part in unseen if not part.passed}
    expected = {ALL: {part.part for part in unseen}, NOTHING: set()}.get(solution.loses, set(solution.loses))
    assert lost == expected, [(part.part, part.difference) for part in unseen]
    assert (verdict.mistake or None) == solution.mistake


@pytest.mark.parametrize("assignment", sorted(SOLUTIONS))
def test_every_question_has_a_right_and_a_wrong_solution(assignment):
    asked = {name for _, names in asking_cells(source_of(assignment)) for name in names}
    right = {solution.question for solution in SOLUTIONS[assignment].values() if solution.loses == NOTHING}
    wrong = {solution.question for solution in SOLUTIONS[assignment].values() if solution.loses != NOTHING}
    assert asked == right == wrong


@functools.cache
def source_of(assignment):
    return read_notebook(COURSE / "source" / assignment)


@functools.cache
def verdicts(assignment):
    """Return the verdict on each solution of an assignment, by its name."""
    notebook, checks = one_after_the_other(assignment)
    settings = Config({"ExamRoom": {"cell_seconds": 60, "notebook_seconds": 900, "output_mib": 256}})
    paper = draw_paper(b"the same papers in every run", questions_of(notebook))
    sit_exam(notebook, paper, data_files(COURSE / "source" / assignment), ExamRoom(config=settings).settings)
    found = {}
    for name, index in checks.items():
        cell = notebook.cells[index]
        question = SOLUTIONS[assignment][name].question
        marked = mark_cell(cell, questions_asked(cell.source), paper)
        (found[name],) = [verdict for verdict in marked if verdict.question == question]
    return found


def one_after_the_other(assignment):
    """Return a notebook with every solution followed by its check, and the place of each solution's check."""
    source = source_of(assignment)
    right = right_answers(source)
    checks = {name: cell for cell, names in asking_cells(source) for name in names}
    cells = [new_code_cell(text) for text in given_and_right(source, right)]
    places = {}
    for name, solution in SOLUTIONS[assignment].items():
        assert solution.cell in right, f"{solution.path} fills {solution.cell}, which is no solution cell"
        check = checks[solution.question]
        cells.append(new_code_cell(solution.source))
        places[name] = len(cells)
        cells.append(new_code_cell(check.source, metadata=check.metadata))
        cells.append(new_code_cell(right[solution.cell]))
    return new_notebook(cells=cells, metadata=source.metadata), places


def given_and_right(source, right):
    for cell in source.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if cell.cell_type == "code" and name in right:
            yield right[name]
        elif cell.cell_type == "code" and is_locked(cell) and not is_grade(cell):
            yield cell.source
