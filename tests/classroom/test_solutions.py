"""What the solution files say of themselves; that it is true is measured by `make accuracy`.

`python tests/accuracy softmax_batch` grades the solutions of one question, and says what each loses.
"""

from collections import defaultdict

import pytest
import yaml
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.asked import asking_cells
from grader_utils.demo.fill import right_answers
from grader_utils.demo.solution_files import NOTHING, read_solutions
from grader_utils.questions import find

CLASSROOM = COURSE / "tests" / "classroom"
SOLUTIONS = read_solutions(CLASSROOM)
EVERY = [solution for solutions in SOLUTIONS.values() for solution in solutions.values()]
LISTED = yaml.safe_load((CLASSROOM / "mistakes.yaml").read_text(encoding="utf-8"))
ROWS = {str(row): about for row, about in LISTED["rows"].items()}
ROWS |= {f"slip {slip}": about for slip, about in LISTED["slips"].items()}
BOTH_RIGHT = {"3", "22"}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_question_has_a_right_and_a_wrong_solution(assignment):
    source = read_notebook(COURSE / "source" / assignment)
    asked = {name for _, names in asking_cells(source) for name in names}
    right = {solution.question for solution in SOLUTIONS[assignment].values() if solution.loses == NOTHING}
    wrong = {solution.question for solution in SOLUTIONS[assignment].values() if solution.loses != NOTHING}
    assert asked == right == wrong


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_solution_fills_a_cell_that_there_is(assignment):
    cells = right_answers(read_notebook(COURSE / "source" / assignment))
    assert {solution.cell for solution in SOLUTIONS[assignment].values()} <= set(cells)


def test_every_solution_names_parts_and_mistakes_that_its_question_has():
    for solution in EVERY:
        question = find(solution.question)
        if not isinstance(solution.loses, str):
            assert set(solution.loses) <= {part.name for part in question.unseen_parts}, solution.path
        made = {solution.question: solution.mistake, **solution.also}
        for name, mistake in made.items():
            assert mistake is None or mistake in {known.name for known in find(name).mistakes}, solution.path


@pytest.mark.parametrize("row", ROWS)
def test_each_listed_mistake_is_made_wherever_it_can_be_made(row):
    made = {solution.question for solution in EVERY if row in solution.rows}
    assert made == set(ROWS[row]["in"])


def test_a_listed_mistake_is_wrong_unless_both_ways_are_right():
    for solution in EVERY:
        assert set(solution.rows) <= set(ROWS), solution.path
        if solution.rows:
            assert (solution.loses == NOTHING) == (set(solution.rows) <= BOTH_RIGHT), solution.path


@pytest.mark.parametrize("side", ["right", "wrong"])
def test_there_are_solutions_of_each_kind(side):
    found = defaultdict(list)
    for solution in EVERY:
        if (solution.loses == NOTHING) == (side == "right"):
            found[solution.kind].append(solution.name)
    assert set(found) == set(LISTED["kinds"][side])


def test_the_classroom_is_large():
    right = [solution for solution in EVERY if solution.loses == NOTHING]
    assert len(right) >= 80
    assert len(EVERY) - len(right) >= 200
    assert all(solution.mistake is None for solution in right)
