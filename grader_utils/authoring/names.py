"""Which names a new question can have: one that nothing else has, in questions, cells and code alike."""

import ast
import builtins
import keyword
import re
from collections.abc import Iterable
from typing import Any

from grader_utils.authoring.frame import IMPORTS
from grader_utils.failure import ExpectedFailure

LONGEST = 30
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


class UnusableName(ExpectedFailure):
    """A question cannot have this name; the message says why."""


def check_form(name: str) -> None:
    """Raise UnusableName unless `name` can name a Python function and, with dashes, a cell."""
    if not _NAME.fullmatch(name) or len(name) > LONGEST:
        raise UnusableName(
            f"{name!r} cannot name a question. Take small letters, digits and single underscores, beginning with a "
            f"letter, {LONGEST} characters at most: leaky_relu."
        )
    if keyword.iskeyword(name) or keyword.issoftkeyword(name) or hasattr(builtins, name):
        raise UnusableName(f"{name!r} means something in Python already. Take another name.")


def check_unused(name: str, questions: Iterable[str], cells: list[dict[str, Any]]) -> None:
    """Raise UnusableName when the course has `name` already.

    Args:
        name: what the question is to be called.
        questions: the names of all questions.
        cells: the cells of the assignment's notebook.
    """
    if name in questions:
        raise UnusableName(f"There is a question called {name!r} already. Take another name.")
    if name in bound_names(IMPORTS):
        raise UnusableName(f"The modules of questions use the name {name!r} themselves. Take another name.")
    new_ids = {name.replace("_", "-") + end for end in ("", "-text", "-check")}
    for cell in cells:
        if cell.get("id") in new_ids:
            raise UnusableName(f"The notebook has a cell called {cell['id']!r} already. Take another name.")
        if cell["cell_type"] == "code" and name in bound_names("".join(cell["source"])):
            raise UnusableName(f"The cell {cell.get('id')!r} of the notebook defines {name!r}. Take another name.")


def bound_names(code: str) -> set[str]:
    """Return the names that `code` binds at its top level; none for what is no Python code."""
    try:
        statements = ast.parse(code).body
    except SyntaxError:
        return set()
    names: set[str] = set()
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in statement.names}
        else:
            nodes = ast.walk(statement)
            names |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return names
