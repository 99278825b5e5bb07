"""Which questions a graded cell asks: read from the instructor's source, before any student code runs."""

import ast
from functools import lru_cache

from nbformat import NotebookNode
from nbgrader.utils import is_grade


@lru_cache(maxsize=1000)  # a class's submissions ask the same
def questions_asked(source: str) -> tuple[str, ...]:
    """Return the names in the cell's `exam("name", ...)` and `grader_utils.exam("name")` calls, in order, each once.

    A cell that is no Python code asks nothing.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    names = [
        call.args[0].value
        for call in calls
        if ast.unparse(call.func) in ("exam", "grader_utils.exam") and isinstance(call.args[0], ast.Constant)
    ]
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str)))


def asking_cells(notebook: NotebookNode) -> list[tuple[NotebookNode, tuple[str, ...]]]:
    """Return the graded code cells that ask at least one question, with the names of their questions."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and is_grade(cell)]
    return [(cell, names) for cell in cells if (names := questions_asked(cell.source))]


def questions_of(nb: NotebookNode) -> list[str]:
    """Return the names of the questions that a notebook asks, each once."""
    return list(dict.fromkeys(name for _, names in asking_cells(nb) for name in names))
