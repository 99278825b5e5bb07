"""What a student added to a locked cell, which is restored, and the rest of their code needs."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

_NAME = re.compile(r"[^\W\d]\w*")
_COMMAND = re.compile(r"^[%!?].*$", re.MULTILINE)
_LONGEST = 200_000
"""Code beyond this length, in characters, is not taken apart: nobody writes so much."""
_MOST_STATEMENTS = 300
"""How many of a cell's statements are looked at: each may need one before it."""
_ANYTHING = "*"


def additions(changed: str, given: str, others: "NamesInCode") -> tuple[str, list[str]]:
    """Return the code to run behind a locked cell, and the names that it gives back.

    It holds the imports, definitions and assignments that the student added, as far as code of theirs uses the names
    and has them from nowhere else. What would replace a name that the cell itself gives stays away, and so does what
    the cell's own checks call: an older version of the assignment may have had other adapters.

    Args:
        changed: the text of the cell as it was handed in.
        given: its text in the assignment.
        others: of all the student's cells that run.
    """
    submitted = statements(changed)
    kept = _bound(statements(given)) | _names_in(submitted)
    parts = [part for statement in submitted for part in _parts(statement)]
    candidates = [part for part in parts if not part[1] & kept and not part[1] <= others.bound]
    return _needed(candidates, others.used)


class NamesInCode:
    """The names that some cells of code use, and those that they bind.

    Args:
        sources: the texts of the cells.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self.used: set[str] = set()
        self.bound: set[str] = set()
        taken_apart = 0
        for source in sources:
            self.used |= set(_NAME.findall(source))
            taken_apart += len(source)
            if taken_apart <= _LONGEST:
                self.bound |= _bound(statements(source))


def definitions_of(wanted: set[str], changed: str, given: str) -> str:
    """Return the code that a student added to a locked cell and that defines `wanted`, with what this needs itself.

    "" where the cell does not define all of it, or is no Python.
    """
    kept = _bound(statements(given))
    candidates = [pair for statement in statements(changed) for pair in _parts(statement) if not pair[1] & kept]
    defined = {name for _, names in candidates for name in names}
    return _needed(candidates, wanted)[0] if wanted <= defined else ""


def statements(source: str) -> list[ast.stmt]:
    """Return the statements of a cell without the lines that only IPython knows; none where it is no Python."""
    if len(source) > _LONGEST:
        return []
    try:
        return ast.parse(_COMMAND.sub("", source)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _needed(candidates: list[tuple[ast.stmt, set[str]]], names: set[str]) -> tuple[str, list[str]]:
    chosen: set[int] = set()
    candidates = candidates[:_MOST_STATEMENTS]
    while True:
        more = {
            index
            for index, (_, bound) in enumerate(candidates)
            if index not in chosen and (bound & names or (_ANYTHING in bound and names))
        }
        if not more:
            break
        chosen |= more
        names = names | {name for index in more for name in _NAME.findall(ast.unparse(candidates[index][0]))}
    code = "\n".join(ast.unparse(candidates[index][0]) for index in sorted(chosen))
    return code, list(dict.fromkeys(name for index in sorted(chosen) for name in sorted(candidates[index][1])))


def _names_in(found: Iterable[ast.stmt]) -> set[str]:
    """Return the names that stand alone as arguments in the expressions among these statements."""
    calls = [node for statement in found if isinstance(statement, ast.Expr) for node in ast.walk(statement)]
    arguments = [argument for call in calls if isinstance(call, ast.Call) for argument in call.args]
    return {argument.id for argument in arguments if isinstance(argument, ast.Name)}


def _parts(statement: ast.stmt) -> Iterator[tuple[ast.stmt, set[str]]]:
    """Yield a statement with the names that it binds, one import at a time; nothing for one that binds none."""
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            yield ast.Import([alias]), {alias.asname or alias.name.partition(".")[0]}
    elif isinstance(statement, ast.ImportFrom):
        for alias in statement.names:
            yield ast.ImportFrom(statement.module, [alias], statement.level), {alias.asname or alias.name}
    else:
        names = _bound([statement])
        if names:
            yield statement, names


def _bound(found: Iterable[ast.AST]) -> set[str]:
    """Return the names that these statements bind where they stand."""
    names: set[str] = set()
    waiting = list(found)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Import):
            names |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif not isinstance(node, (ast.Lambda, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
            waiting += ast.iter_child_nodes(node)
    return names
