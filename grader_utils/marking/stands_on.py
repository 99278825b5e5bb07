"""Says that a question stands on code that fails its own check: a hint would look for the fault in a wrong place."""

import dataclasses
import inspect
from collections.abc import Callable, Iterable, Mapping
from types import CodeType
from typing import Any

from grader_utils.marking.verdict import Verdict
from grader_utils.messages import say


def stands_on(verdict: Verdict, makes: set[str], others: list[Verdict]) -> Verdict | None:
    """Return a failed verdict with the note that it stands on code that fails; None where that explains nothing.

    Args:
        verdict: of the question that runs the code.
        makes: the functions and classes that it runs, and that other questions ask for.
        others: the failed verdicts of those questions.
    """
    if verdict.not_attempted and not _unwritten(verdict) & makes:
        return None  # nothing of it is written, so nothing of it stands on anything
    if _fails_by_a_rule(others) and not _fails_by_a_rule([verdict]):
        return None  # the other's values are right: they break nothing here
    names = ", ".join(f"`{name}`" for name in sorted(makes))
    failing = ", ".join(dict.fromkeys(other.question for other in others))
    note = say(
        "This stands on your {names}, and that fails its own check ({failing}). Mend that first; then look here again.",
        names=names,
        failing=failing,
    )
    return dataclasses.replace(verdict, mistake="", hint=note, observation="", group={})


def beneath(question: str, handed_over: Mapping[str, Callable]) -> dict[str, set[str]]:
    """Return the questions whose functions and classes another question's code runs, with their names.

    Args:
        question: that other question, one of `handed_over`.
        handed_over: what checks have had so far, by question.
    """
    own = _asked_for(handed_over[question])
    reached = _reached(own, getattr(handed_over[question], "__globals__", {}))
    found = {other: (_asked_for(solution) & reached) - own for other, solution in handed_over.items()}
    return {other: names for other, names in found.items() if names and other != question}


def as_it_is_now(solution: Callable) -> Callable:
    """Return what a solution's name stands for today: whoever mends a function runs its cell again."""
    name = getattr(solution, "__name__", "")
    now = getattr(solution, "__globals__", {}).get(name) if name != "_" else None
    return now if callable(now) else solution


def _asked_for(solution: Callable) -> set[str]:
    """Return a solution's own name; of a function of a check, which nobody can call, the names that it uses."""
    name, world = getattr(solution, "__name__", ""), getattr(solution, "__globals__", {})
    return {name} if name in world and name != "_" else _own_names(_codes(solution), world)


def _reached(names: Iterable[str], world: Mapping[str, Any]) -> set[str]:
    reached, waiting = set(), list(names)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += _own_names(_codes(world.get(name)), world)
    return reached


def _codes(made: Any) -> list[CodeType]:
    """Return the code of a function, or of all methods of a class, with what is defined inside."""
    functions = vars(made).values() if isinstance(made, type) else [made]
    codes = [function.__code__ for function in functions if inspect.isfunction(function)]
    for code in codes:
        codes += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
    return codes


def _own_names(codes: Iterable[CodeType], world: Mapping[str, Any]) -> set[str]:
    """Return the functions and classes of the notebook's own that code names."""
    named = {name for code in codes for name in code.co_names}
    here = world.get("__name__")
    return {
        name
        for name in named
        if (inspect.isfunction(world.get(name)) or isinstance(world.get(name), type)) and world[name].__module__ == here
    }


def _unwritten(verdict: Verdict) -> set[str]:
    """Return the functions and classes in which a part met a `raise NotImplementedError()`."""
    return {part.difference.unwritten for part in verdict.parts if part.difference is not None} - {""}


def _fails_by_a_rule(verdicts: list[Verdict]) -> bool:
    """Return whether all values are right, and only a warning or a changed input costs parts."""
    failed = [part for verdict in verdicts for part in verdict.parts if not part.passed]
    return all(part.difference is not None and part.difference.breaks for part in failed)
