"""What an error knows besides its message: whose attribute is missing, which name is near, what is unfinished.

Texts only, all bounded. They are read where they are shown, as what a student's code said of itself.
"""

import ast
import difflib
import inspect
import linecache
import re
import sys
from types import FrameType, ModuleType, TracebackType
from typing import Any

LONGEST = 100
MOST_NAMES = 2000
WRITE_HERE = "# YOUR CODE HERE"
KNOWN = ("name", "owner", "own", "near", "outside", "function", "unfinished", "signature", "elsewhere")
"""What a clue may be called; see `marking.causes` for what each is good for."""

_TOO_MANY = re.compile(r"^([\w.<>]+)\(\) takes (?:from )?\d+.* positional arguments? but \d+ (?:was|were) given$")
_OF_A_MODULE = re.compile(r"^module '(\w+)' has no attribute '(\w+)'")
_LOCAL = re.compile(r"local variable '(\w+)'")
_OPERANDS = re.compile(r"^unsupported operand type\(s\) for \S+ '(\w+)' and '(\w+)'$")
_NO_ARGUMENTS = re.compile(r"^(\w+)\(\) takes no arguments$")


def clues_of(raised: BaseException) -> dict[str, str]:
    """Return what is known of an error, by the names in `KNOWN`. Never raises."""
    try:
        found = _clues(raised)
        return {key: str(text)[:LONGEST] for key, text in found.items() if text}
    except Exception:  # an object of the student's may raise anything at any touch
        return {}


def is_of_a_cell(filename: str) -> bool:
    """Return whether code with this file name stands in a cell of a notebook."""
    return filename.startswith("<") or "ipykernel_" in filename


def own_frames(trace: TracebackType | None) -> list[tuple[FrameType, int]]:
    """Return the frames of a traceback that run code of notebook cells, outermost first, with their lines."""
    frames = []
    while trace is not None:
        if is_of_a_cell(trace.tb_frame.f_code.co_filename):
            frames.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return frames


def _clues(raised: BaseException) -> dict[str, str]:
    frames = own_frames(raised.__traceback__)
    frame, line = frames[-1] if frames else (sys._getframe(), 0)
    if isinstance(raised, AttributeError):
        return _missing_attribute(raised, frame)
    if isinstance(raised, ImportError):
        return {"name": raised.name or ""}
    if isinstance(raised, NameError):
        found = _LOCAL.search(str(raised))
        return {"name": found[1]} if found else _missing_name(raised.name or "", frame)
    if isinstance(raised, NotImplementedError):
        return {"function": frame.f_code.co_qualname, "unfinished": _stands_beside_code(frame, line)}
    if isinstance(raised, RecursionError):
        return {"function": frame.f_code.co_qualname}
    if isinstance(raised, TypeError):
        return _refused_call(str(raised), frame)
    return {}


def _refused_call(message: str, frame: FrameType) -> dict[str, str]:
    if found := _TOO_MANY.match(message):
        return {"function": found[1], "signature": _signature(found[1], frame)}
    if found := _OPERANDS.match(message):
        layers = [name for name in found.groups() if hasattr(frame.f_globals.get(name), "forward")]
        return {"name": layers[0], "function": "forward"} if layers else {}
    if found := _NO_ARGUMENTS.match(message):
        made = frame.f_globals.get(found[1])
        members = list(vars(made)) if isinstance(made, type) else []
        return {
            "name": found[1],
            "near": next((name for name in members if "init" in name.lower() and name != "__init_subclass__"), ""),
            "function": next((name for name in members if not name.startswith("_")), ""),
        }
    return {}


def _missing_attribute(raised: AttributeError, frame: FrameType) -> dict[str, str]:
    if raised.name is None:  # NumPy's own words about names that it had before
        found = _OF_A_MODULE.match(str(raised))
        return {"name": found[2], "owner": f"the module {found[1]}"} if found else {}
    name, owner = raised.name, raised.obj
    kind = type(owner)
    own = kind.__module__ == "__main__" and not isinstance(owner, (ModuleType, type))
    return {
        "name": name,
        "owner": _owner(owner),
        "own": "yes" if own else "",
        "near": _near(name, dir(owner)),
        "outside": _outside(frame.f_globals.get(name)) if own else "",
    }


def _outside(found: Any) -> str:
    """Return "method" or "function" for a function that stands outside every class, with `self` or without."""
    if not inspect.isfunction(found):
        return ""
    return "method" if next(iter(inspect.signature(found).parameters), "") == "self" else "function"


def _owner(owner: Any) -> str:
    if isinstance(owner, ModuleType):
        return f"the module {owner.__name__}"
    if isinstance(owner, type):
        return f"the class {owner.__name__}"
    if inspect.isroutine(owner):
        return f"the function {getattr(owner, '__name__', '')}"
    if owner is None:
        return "None"
    name = {"ndarray": "array", "int": "whole number", "float": "number", "float64": "number", "str": "text"}.get(
        type(owner).__name__, type(owner).__name__
    )
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _missing_name(name: str, frame: FrameType) -> dict[str, str]:
    itself = frame.f_locals.get("self")
    if itself is not None and name in vars(itself):
        return {"name": name, "near": f"self.{name}"}
    if itself is not None and (method := _method_with(name, type(itself))):
        return {"name": name, "elsewhere": method}
    known = [*frame.f_locals, *(key for key in frame.f_globals if not key.startswith("_")), *dir(__builtins__)]
    return {"name": name, "near": _near(name, known)}


def _method_with(name: str, kind: type) -> str:
    """Return the first method of a class of the student's that has a variable of this name, or ""."""
    methods = {key: found for key, found in vars(kind).items() if inspect.isfunction(found)}
    return next((key for key, found in methods.items() if name in found.__code__.co_varnames), "")


def _near(name: str, known: list[str], cutoff: float = 0.75) -> str:
    """Return the known name that is most like this one, or "". Short names are alike by chance."""
    known = [other for other in known[:MOST_NAMES] if other != name and not other.startswith("__")]
    if same := [other for other in known if other.lower() == name.lower() and len(name) > 1]:
        return same[0]
    close = difflib.get_close_matches(name, known, n=1, cutoff=cutoff) if len(name) > 3 else []
    return close[0] if close else ""


def _signature(name: str, frame: FrameType) -> str:
    """Return the parameters of a function of the student's, "" where it is not found: `(x)`."""
    found: Any = frame.f_globals
    for step in name.split("."):
        found = found.get(step) if isinstance(found, dict) else inspect.getattr_static(found, step, None)
    return str(inspect.signature(found)) if inspect.isfunction(found) else ""


def _stands_beside_code(frame: FrameType, line: int) -> str:
    """Return "yes" where somebody wrote code into the function whose `raise NotImplementedError()` ran.

    Above the line that says where to write, the code is the exercise's own, and behind the `raise` it may be, unless it
    returns something.
    """
    lines = linecache.getlines(frame.f_code.co_filename)
    for node in ast.walk(ast.parse("".join(lines))):
        if not isinstance(node, ast.FunctionDef) or not node.lineno <= line <= (node.end_lineno or 0):
            continue
        place = next((at for at in range(line, node.lineno, -1) if WRITE_HERE in lines[at - 1]), None)
        own = [step for step in node.body if not _is_blank(step) and step.lineno > (place or node.lineno)]
        if place is not None and not any(isinstance(inner, ast.Return) for step in own for inner in ast.walk(step)):
            own = [step for step in own if step.lineno < line]
        if node.name == frame.f_code.co_name and own:
            return "yes"
    return ""


def _is_blank(step: ast.stmt) -> bool:
    """Whether a statement does nothing: a docstring, `pass`, `...`, or the `raise NotImplementedError()` itself."""
    raises = isinstance(step, ast.Raise) and "NotImplementedError" in ast.dump(step)
    return raises or isinstance(step, ast.Pass) or (isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant))
