"""To mend one thing never lowers a score: every question is walked from blank to right, in several ways."""

import contextlib
import itertools
import random
from functools import cache

import pytest
from nbformat import from_dict
from nbgrader.utils import determine_grade
from places import ASSIGNMENTS, COURSE, read_notebook
from reference_solutions import assignment_of, reference_solutions, solutions_with
from thorough import THOROUGH

from grader_utils.answering.answer import Answer, ask
from grader_utils.answering.paper import EXAM
from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import NOTHING, read_solutions
from grader_utils.grading.engine.mark_answers import scored_outputs
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find

QUESTIONS = sorted(assignment_of())
WALKS = 3 if THOROUGH else 1
MOST_WRONG = 3
POINTS = 6.0
EVERY = 1 if THOROUGH else 3
SLOW = ("digits_training", "training_history")
CLASSROOM = read_solutions(COURSE / "tests" / "classroom")


@cache
def inputs_of(name):
    return draw_paper(b"a walk", [name]).inputs[name]


@cache
def right(name):
    """Return the right answer to each unseen part."""
    solution = reference_solutions(assignment_of()[name])[name]
    return answers_of(name, solution)


def answers_of(name, solution):
    with contextlib.chdir(COURSE / "source" / assignment_of()[name]):
        return {part: ask(solution, given) for part, given in inputs_of(name)[EXAM].items()}


def points(name, answers):
    """Return the points that nbgrader reads from a cell with these answers."""
    verdict = mark(find(name), {EXAM: inputs_of(name)[EXAM]}, Answers({EXAM: answers}))
    about = {"grade": True, "solution": False, "points": POINTS, "grade_id": "check"}
    outputs = scored_outputs([verdict], POINTS)
    cell = {"cell_type": "code", "source": "", "outputs": outputs, "metadata": {"nbgrader": about}}
    return determine_grade(from_dict(cell))[0]


@pytest.mark.parametrize("name", QUESTIONS[::EVERY])
def test_each_part_that_is_mended_adds_points_until_all_are_there(name):
    """The way leads from no answer over answers of None, one right part after the other, in several orders."""
    parts = list(right(name))
    for walk in range(WALKS):
        order = random.Random(walk).sample(parts, len(parts))
        answers = {}
        scores = [points(name, answers)]
        answers = dict.fromkeys(parts, Answer())
        scores.append(points(name, answers))
        for part in order:
            answers = answers | {part: right(name)[part]}
            scores.append(points(name, answers))
        assert scores[:2] == [0, 0]
        assert scores[-1] == POINTS
        assert all(later > earlier for earlier, later in itertools.pairwise(scores[1:]))


def wrong_solutions(name):
    found = CLASSROOM[assignment_of()[name]].values()
    return [file for file in found if file.question == name and file.loses != NOTHING][:MOST_WRONG]


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name not in SLOW][::EVERY])
def test_mending_one_part_of_a_wrong_solution_never_costs_points(name):
    """From what a wrong solution answers, each part is mended in turn; what was right before stays right."""
    assignment = assignment_of()[name]
    given = right_answers(read_notebook(COURSE / "source" / assignment))
    for file in wrong_solutions(name):
        solutions = solutions_with(assignment, given | {file.cell: file.source})
        answers = answers_of(name, solutions[name]) if name in solutions else {}
        scores = [points(name, answers)]
        for part in random.Random(file.name).sample(list(right(name)), len(right(name))):
            answers = answers | {part: right(name)[part]}
            scores.append(points(name, answers))
        assert scores == sorted(scores), file.name
        assert scores[0] < scores[-1] == POINTS, file.name


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_each_cell_that_is_filled_raises_the_points_of_the_notebook_or_leaves_them(assignment):
    """Cell by cell, from the version that students get to the right one, in several orders."""
    released = right_answers(read_notebook(COURSE / "release" / assignment))
    given = right_answers(read_notebook(COURSE / "source" / assignment))
    names = [name for name in QUESTIONS if assignment_of()[name] == assignment and name not in SLOW]
    for walk in range(2):
        answers = released
        scores = [total(assignment, names, answers)]
        for cell in given if walk == 0 else random.Random(walk).sample(list(given), len(given)):
            answers = answers | {cell: given[cell]}
            scores.append(total(assignment, names, answers))
        assert scores == sorted(scores)
        assert scores[-1] == POINTS * len(names)


def total(assignment, names, answers):
    """Return the points of all questions together, each worth as much as the others."""
    solutions = solutions_with(assignment, answers)
    return sum(points(name, answers_of(name, solutions[name]) if name in solutions else {}) for name in names)
