"""Which questions run the code of a cell: read from the names that the instructor's cells define and use."""

import ast
from functools import cache

from nbgrader.utils import is_solution
from places import COURSE, read_notebook

from grader_utils.course.asked import asking_cells
from grader_utils.demo.fill import right_answers


@cache
def users_of(assignment: str, cell: str) -> frozenset[str]:
    """Return the questions whose checks run code of the solution cell `cell`, directly or by other cells' code."""
    reached = _reached_from(cell, _known(assignment))
    return frozenset(
        question
        for check, questions in asking_cells(read_notebook(COURSE / "source" / assignment))
        for question in questions
        if _names(check.source)[1] & reached
    )


def runs_code_of(assignment: str, cell: str, text: str) -> bool:
    """Return whether `text` uses what the solution cell `cell` defines, directly or by other cells' code."""
    return bool(_names(text)[1] & _reached_from(cell, _known(assignment)))


@cache
def _known(assignment: str) -> dict[str, tuple[set[str], set[str]]]:
    """Return the names that each code cell of an assignment defines and uses, the right answers filled in."""
    source = read_notebook(COURSE / "source" / assignment)
    right = right_answers(source)
    texts = {
        cell.metadata.nbgrader.grade_id if is_solution(cell) else cell.id: cell.source
        for cell in source.cells
        if cell.cell_type == "code"
    }
    return {name: _names(right.get(name, text)) for name, text in texts.items()}


def _reached_from(cell: str, known: dict[str, tuple[set[str], set[str]]]) -> set[str]:
    """Return the names that `cell` defines, and those of all cells whose code uses one of them, and so on."""
    reached = set(known[cell][0]) if cell in known else set()
    while more := set().union(*(defined for defined, used in known.values() if used & reached)) - reached:
        reached |= more
    return reached


def _names(text: str) -> tuple[set[str], set[str]]:
    """Return the functions and classes that a cell defines, and all names that it uses."""
    try:
        tree = ast.parse(text)
    except SyntaxError:  # not Python, such as a magic
        return set(), set()
    defined = {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    return defined, {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
