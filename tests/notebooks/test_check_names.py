"""The names of a check cell are the grader's own business: every name that a student uses keeps its meaning."""

import contextlib
import symtable
from unittest import mock

import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils import checks
from grader_utils.course.asked import asking_cells
from grader_utils.demo.fill import right_answers

PACKAGE = "grader_utils"
"""The one name that a check binds: every other is a student's to use."""

STUDENTS_OWN = {"a function": lambda *args: "mine", "a class": type("Mine", (), {}), "a number": 12}


def names_bound(source):
    """Return the names that a cell binds in the notebook's world."""
    symbols = symtable.symtable(source, "cell", "exec").get_symbols()
    return {symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_check_binds_no_name_but_that_of_the_package_and_one_that_nobody_uses(assignment):
    for cell, _ in asking_cells(read_notebook(COURSE / "source" / assignment)):
        assert names_bound(cell.source) <= {PACKAGE, "_"}, cell.id


@pytest.mark.parametrize("mine", STUDENTS_OWN)
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_what_a_student_calls_by_a_name_of_a_check_is_still_there_when_it_ran(assignment, mine):
    source = read_notebook(COURSE / "source" / assignment)
    solutions = {}
    for text in right_answers(source).values():
        with contextlib.suppress(SyntaxError):  # a written answer
            exec(text, solutions)
    asked = set()
    with mock.patch.object(checks, "_check", lambda question, solution, kind: asked.add((question, kind))):
        for cell, names in asking_cells(source):
            before = dict.fromkeys({*names, "practice", "exam"}, STUDENTS_OWN[mine]) | solutions
            before |= dict.fromkeys(names_bound(cell.source) - {PACKAGE}, STUDENTS_OWN[mine])
            after = dict(before)
            exec(cell.source, after)
            assert {name: after[name] for name in before} == before, cell.id
            assert set(after) - set(before) == {PACKAGE}, cell.id
            assert asked >= {(name, kind) for name in names for kind in ("practice", "exam")}
