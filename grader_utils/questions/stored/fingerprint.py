"""Tells whether a question was changed since torch was asked: in its inputs, or in the code of its reference."""

import ast
import functools
import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

from grader_utils.questions.stored.codec import to_data

_ROOM = "grader_utils.questions."
_MAKES_NO_ANSWER = {"part", "unseen", "without_inputs", "mistake"}
"""Statements `question.part(...)` and the like: inputs are compared by themselves, mistakes change no right answer."""


def of_inputs(inputs: dict[str, Any]) -> str:
    """Return what tells these inputs from others. Their last digits do not count, which differ between machines."""
    return _digest(json.dumps(_rounded(to_data(inputs))))


@functools.cache
def of_code(module: str) -> str:
    """Return what tells the code that the references in `module` run from other code.

    That is the module itself, without parts and mistakes, and all that it imports from packages of questions.
    """
    return _digest("\n".join(_pieces(module)[0] for module in sorted(_reached(module))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _rounded(data: Any) -> Any:
    if isinstance(data, float):
        return f"{data:.9g}"
    if isinstance(data, dict):
        return {key: _rounded(item) for key, item in data.items()}
    return [_rounded(item) for item in data] if isinstance(data, list) else data


def _reached(module: str) -> set[str]:
    found, waiting = set(), [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _pieces(name)[1]
    return found


@functools.cache
def _pieces(module: str) -> tuple[str, list[str]]:
    """Return the text of a module that makes answers, and the modules in packages of questions that it imports."""
    text = Path(importlib.util.find_spec(module).origin).read_text(encoding="utf-8")
    lines, kept, imported = text.splitlines(), [], []
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.ImportFrom):
            imported += _modules_of(statement)
        elif not (isinstance(statement, ast.Import) or _makes_no_answer(statement)):
            first = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])
            kept += lines[first - 1 : statement.end_lineno]
    return "\n".join(kept), imported


def _modules_of(statement: ast.ImportFrom) -> list[str]:
    """Return what a statement imports from, as far as it is a package of questions or stands in one."""
    module = statement.module or ""
    names = [module, *(f"{module}.{alias.name}" for alias in statement.names)]
    return [name for name in names if name.startswith(_ROOM) and _is_of_a_package(name)]


def _is_of_a_package(name: str) -> bool:
    package, _, module = name.removeprefix(_ROOM).partition(".")
    spec = importlib.util.find_spec(_ROOM + package)
    if spec is None or spec.submodule_search_locations is None or "." in module:
        return False
    return not module or importlib.util.find_spec(name) is not None


def _makes_no_answer(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.Expr):
        return False
    if isinstance(statement.value, ast.Constant):
        return True
    call = getattr(statement.value, "func", None)
    return isinstance(call, ast.Attribute) and call.attr in _MAKES_NO_ANSWER
