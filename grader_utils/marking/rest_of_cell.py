"""After a check that failed, runs those that stand below it in the same cell: a first failure hides no second one."""

import ast
import linecache
import sys
from types import CodeType, FrameType

from grader_utils.answering.clues import is_of_a_cell

_running: list[CodeType] = []
"""The cell whose further checks are running: these start no search of their own."""


def later_failures(kind: type[AssertionError]) -> list:
    """Run the `practice` calls below the running one in its cell, and return the failures, of this kind.

    What raises anything else stops the search: its turn comes once the first failure is mended.
    """
    frame = _frame_of_the_cell(sys._getframe())
    if frame is None or _running:
        return []
    failures = []
    _running.append(frame.f_code)
    try:
        for step in _checks_below(frame):
            try:
                exec(compile(ast.Module([step], []), frame.f_code.co_filename, "exec"), frame.f_globals)
            except kind as failure:
                failures.append(failure)
            except Exception:  # a name that is missing, say
                break
    finally:
        _running.pop()
    return failures


def _frame_of_the_cell(frame: FrameType | None) -> FrameType | None:
    while frame is not None and not (frame.f_code.co_name == "<module>" and is_of_a_cell(frame.f_code.co_filename)):
        frame = frame.f_back
    return frame


def _checks_below(frame: FrameType) -> list[ast.stmt]:
    try:
        steps = ast.parse("".join(linecache.getlines(frame.f_code.co_filename))).body
    except SyntaxError:  # a cell with a line of IPython's
        return []
    return [step for step in steps if step.lineno > frame.f_lineno and _checks(step) and _start(step) > frame.f_lineno]


def _start(step: ast.stmt) -> int:
    return min([step.lineno, *(decorator.lineno for decorator in getattr(step, "decorator_list", []))])


def _checks(step: ast.stmt) -> bool:
    """Return whether a statement calls `practice`, or stands below it."""
    calls = step.decorator_list if isinstance(step, ast.FunctionDef) else [getattr(step, "value", None)]
    return any(isinstance(call, ast.Call) and ast.unparse(call.func).endswith("practice") for call in calls)
