"""Says where a question fails because of code that is another question's, or of a cell that never ran.

Whoever uses the own `Sigmoid` in tanh and loses tanh by it looks for a fault where none is. What uses what is read
from the names in the cells' code; what a cell lacks, from the error in its outputs.
"""

import ast
import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nbformat import NotebookNode
from nbgrader.utils import is_solution

from grader_utils.marking.stands_on import stands_on
from grader_utils.marking.verdict import Outcome, PartVerdict, Verdict
from grader_utils.messages import say, to_say

_UNDEFINED = re.compile(r"NameError: name '(\w+)' is not defined")
_DEFINES = re.compile(r"^(?:def|class)\s+(\w+)|^(\w+)\s*=[^=]", re.MULTILINE)
_DEFINITIONS = (ast.FunctionDef, ast.ClassDef)
_MISSING = to_say("`{name}` is missing: the cell that defines it stopped with {error}")
_LONGEST = 200
_MOST_REMEMBERED = 1000
"""A class shares the cells that nobody may change: what they say is read once."""


@dataclass(frozen=True)
class _Cell:
    """One code cell.

    Attributes:
        place: its number.
        makes: its functions and classes, and the names that each takes from elsewhere.
        names: all names that it gives to something, these among them.
        error: the error that ended it, or "".
    """

    place: int
    makes: Mapping[str, frozenset[str]]
    names: frozenset[str]
    error: str


def blame_elsewhere(
    nb: NotebookNode, asked: list[tuple[NotebookNode, Sequence[str]]], verdicts: list[list[Verdict]]
) -> list[list[Verdict]]:
    """Return the verdicts of the cells in `asked`, each with what lies elsewhere in the notebook.

    A name that is missing is traced to the cell that should define it. Where a question stands on what another
    question asks for, and that fails, this is said in place of a hint: the hint would look for the fault here.
    """
    if all(verdict.passed for marked in verdicts for verdict in marked):
        return verdicts
    cells = [_read(place, cell) for place, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    answers = [cell for cell in cells if is_solution(nb.cells[cell.place])]
    stopped = _stopped(cells)
    owners: dict[int, list[tuple[Verdict, frozenset[str]]]] = {}
    own = []
    for (check, _), marked in zip(asked, verdicts, strict=True):
        place = next(place for place, cell in enumerate(nb.cells) if cell is check)
        own.append(max((cell.place for cell in answers if cell.place < place), default=-1))
        failed = [(verdict, _handed_over(check.source, verdict.question)) for verdict in marked if not verdict.passed]
        owners.setdefault(own[-1], []).extend(failed)
    told = []
    for (check, _), answer, marked in zip(asked, own, verdicts, strict=True):
        told.append([])
        for verdict in marked:
            reached = {} if verdict.passed else _reached(_handed_over(check.source, verdict.question), cells)
            blamed = [
                (names, _asking_for(names, owners[place]))
                for place, names in sorted(reached.items())
                if place < answer and owners.get(place)
            ]
            told[-1].append(_explained(verdict, stopped, blamed))
    return told


def _asking_for(names: set[str], failed: list[tuple[Verdict, frozenset[str]]]) -> list[Verdict]:
    """Return the failed verdicts whose checks hand over one of the names; all where none does so itself."""
    return [verdict for verdict, handed in failed if handed & names] or [verdict for verdict, _ in failed]


def _explained(verdict: Verdict, stopped: Mapping[str, str], blamed: list[tuple[set[str], list[Verdict]]]) -> Verdict:
    if verdict.passed:
        return verdict
    traced = tuple(_traced(part, stopped) for part in verdict.parts)
    verdict = dataclasses.replace(verdict, parts=traced)
    noted = (stands_on(verdict, makes, others) for makes, others in blamed)
    return next(filter(None, noted), verdict)


def _traced(part: PartVerdict, stopped: Mapping[str, str]) -> PartVerdict:
    if part.outcome not in (Outcome.RAISED, Outcome.NO_ANSWER) or part.difference is None:
        return part
    found = _UNDEFINED.search(part.difference.reason)
    if found is None or found[1] not in stopped:
        return part
    reason = say(_MISSING, name=found[1], error=stopped[found[1]])
    return dataclasses.replace(part, difference=dataclasses.replace(part.difference, reason=reason))


def _stopped(cells: Iterable[_Cell]) -> dict[str, str]:
    """Return the names that cells would have defined if an error had not ended them, and the errors."""
    missing: dict[str, str] = {}
    for cell in cells:
        for name in cell.names:
            missing.pop(name, None)
            if cell.error:
                missing[name] = cell.error
    return missing


@lru_cache(_MOST_REMEMBERED)
def _handed_over(check: str, question: str) -> frozenset[str]:
    """Return the names whose code a check runs for one of its questions."""
    tree = ast.parse(check)
    own = {step.name: _taken(step) for step in tree.body if isinstance(step, _DEFINITIONS)}
    names: set[str] = set()
    for step in tree.body:
        if any(isinstance(node, ast.Constant) and node.value == question for node in ast.walk(step)):
            names |= _taken(step)
    return frozenset(names.union(*(own[name] for name in names & own.keys())))


def _reached(names: Iterable[str], cells: list[_Cell]) -> dict[int, set[str]]:
    """Return the functions and classes of the cells that code with these names runs, by the place of their cell."""
    reached: dict[int, set[str]] = {}
    waiting = list(names)
    known = {name: (cell.place, uses) for cell in cells for name, uses in cell.makes.items()}
    while waiting:
        name = waiting.pop()
        if name in known:
            place, uses = known.pop(name)
            reached.setdefault(place, set()).add(name)
            waiting += uses
    return reached


def _read(place: int, cell: NotebookNode) -> _Cell:
    errors = [output for output in cell.get("outputs", []) if output["output_type"] == "error"]
    return _Cell(place, *_made_and_named(cell.source), _told(errors))


@lru_cache(_MOST_REMEMBERED)
def _made_and_named(source: str) -> tuple[Mapping[str, frozenset[str]], frozenset[str]]:
    """Return what `_Cell` calls `makes` and `names`."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # then nothing that it says ran
        return {}, frozenset(name or other for name, other in _DEFINES.findall(source))
    makes = {step.name: _taken(step) for step in tree.body if isinstance(step, _DEFINITIONS)}
    named = {node.id for step in tree.body if not isinstance(step, _DEFINITIONS) for node in _names(step, ast.Store)}
    return makes, frozenset(named | makes.keys())


def _taken(definition: ast.stmt) -> frozenset[str]:
    """Return the names that a function or class takes from elsewhere: neither parameters nor variables of its own."""
    inside = {node.id for node in _names(definition, ast.Store)}
    inside |= {node.arg for node in ast.walk(definition) if isinstance(node, ast.arg)}
    return frozenset({node.id for node in _names(definition, ast.Load)} - inside)


def _names(tree: ast.AST, context: type) -> list[ast.Name]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, context)]


def _told(errors: list[NotebookNode]) -> str:
    if not errors:
        return ""
    name, says = errors[-1]["ename"], str(errors[-1]["evalue"]).partition("\n")[0]
    if name == "StdinNotImplementedError":
        return say("`input()`: nobody is at the keyboard when your work is graded. Take that line out.")
    if name == "ModuleNotFoundError":
        return say(
            "{error}. Only NumPy and matplotlib are sure to be there when your work is graded.",
            error=f"{name}: {says[:_LONGEST]}",
        )
    return f"{name}: {says[:_LONGEST]}."
