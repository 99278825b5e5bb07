"""Code with a slip, as students get it, earns nothing: no unseen part of a question that it fails is right by luck."""

import contextlib

import pytest
from accuracy.dependence import users_of
from nbgrader.utils import is_solution
from places import ASSIGNMENTS, COURSE, read_notebook
from reference_solutions import solutions_with

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import EXAM
from grader_utils.course.slips import BEGIN, show_slip
from grader_utils.demo.fill import right_answers
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find

PAPERS = 5
SLIPS = [
    (assignment, cell.metadata.nbgrader.grade_id)
    for assignment in ASSIGNMENTS
    for cell in read_notebook(COURSE / "source" / assignment).cells
    if is_solution(cell) and BEGIN in cell.source
]


def parts_of(question, solution, number):
    """Return the unseen parts of one paper, and whether each passed."""
    asked = draw_paper(b"slip %d" % number, [question]).parts(question, EXAM)
    answers = Answers({EXAM: {part: ask(solution, given) for part, given in asked.items()}})
    return {part.part: part.passed for part in mark(find(question), {EXAM: asked}, answers).parts}


@pytest.mark.parametrize(("assignment", "cell"), SLIPS)
def test_a_slip_that_nobody_mended_passes_no_unseen_part_though_all_else_is_right(assignment, cell):
    source = read_notebook(COURSE / "source" / assignment)
    (shown,) = [show_slip(each.source) for each in source.cells if each.id == cell]
    solutions = solutions_with(assignment, right_answers(source) | {cell: shown})
    failed, lucky = set(), set()
    with contextlib.chdir(COURSE / "source" / assignment):
        for question in users_of(assignment, cell):
            papers = [parts_of(question, solutions[question], number) for number in range(PAPERS)]
            if not all(passed for parts in papers for passed in parts.values()):
                failed.add(question)
                lucky |= {(question, part) for parts in papers for part, passed in parts.items() if passed}
    assert failed
    assert lucky == set()
