"""The working of a part: its own numbers on paper, step by step, for whoever is stuck.

Each assignment's package has a module `by_hand` with a function for each question that can be worked so, under the
question's name: `matmul(work, A, B)` writes its steps into `work` and returns the right answer, or None where a part's
numbers are too large for paper. Lines are computed as they are written; `tests/questions/test_by_hand.py` calculates
them again.
"""

import importlib
import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

import numpy as np

from grader_utils.messages import say, to_say
from grader_utils.questions.question import Question
from grader_utils.questions.registry import UnknownQuestion, find

LONGEST_GIVEN = 60
"""An input that takes more characters than this is named by its shape."""

WIDEST = 88
"""Inputs that take more characters than this have a line each."""

ENTRIES, SAMPLES, NEURONS = to_say("entries"), to_say("samples"), to_say("neurons")
"""How `Working.entries` calls what it goes through."""

_SAID_OTHERWISE = {"program", "calls"}
"""Inputs that are no numbers: the lines themselves say what they ask for."""


class Working:
    """Lines on paper, each as `name = what is calculated = result`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._quiet = False

    def note(self, text: str) -> None:
        """Write a line of words."""
        if not self._quiet:
            self.lines.append(text)

    def step(self, name: str, calculated: str, result: float) -> float:
        """Write what is calculated, with its numbers, and its result; return the result."""
        text, shown = f"{name} = {calculated}", number(result)
        self.note(text if calculated == shown else f"{text} {equals(result)} {shown}")
        return float(result)

    def dot(self, name: str, a: Sequence[float], b: Sequence[float], plus: tuple[str, float] | None = None) -> float:
        """Write the sum of the products of a and b, both (n,), and what is added to it, as (name, number)."""
        pairs = list(zip(a, b, strict=True))
        total = self.step(name, " + ".join(times(*pair) for pair in pairs), sum(one * other for one, other in pairs))
        if plus is None:
            return total
        result = number(total + plus[1])
        self.note(say("plus {name} = {number} gives {result}", name=plus[0], number=number(plus[1]), result=result))
        return total + float(plus[1])

    def total(self, name: str, numbers: Sequence[float]) -> float:
        """Write the sum of `numbers`."""
        return self.step(name, " + ".join(map(factor, numbers)), sum(map(float, numbers)))

    def entries(self, shape: tuple[int, ...], one: Callable, most: int = 3, what: str = ENTRIES) -> np.ndarray:
        """Return the array whose entry (i, j, ...), or row i, is `one(i, j, ...)`, which writes its own lines.

        Args:
            shape: how many entries there are along each axis, or rows.
            one: returns an entry, or a row as an array (n,).
            most: so many of them are written out.
            what: how they are called, marked by `to_say`.
        """
        found, outer = [], self._quiet
        for count, place in enumerate(np.ndindex(*shape)):
            self._quiet = outer or count >= most
            found.append(one(*place))
        self._quiet = outer
        if len(found) > most:
            self.note(say("… and so on, for {count} {what} in all", count=len(found), what=say(what)))
        return np.array(found).reshape((*shape, *np.shape(found[0])))


def number(value: float) -> str:
    """Return a number in four digits, or in up to six where it has no more."""
    value = float(value) + 0.0  # no -0
    return f"{value:.6g}" if _has_six_digits(value) else f"{value:.4g}"


def equals(value: float) -> str:
    """Return the sign between a calculation and `number(value)`: = or ≈."""
    return "=" if _has_six_digits(float(value)) else "≈"


def factor(value: float) -> str:
    """Return a number as it stands behind a sign: a negative one in parentheses."""
    return f"({number(value)})" if value < 0 else number(value)


def times(*factors: float) -> str:
    """Return a product as it is written: 2·(-1)."""
    return "·".join(map(factor, factors))


def array(values: Any) -> str:
    """Return numbers as they stand in a list of Python: [[1, 2], [0.5, -1]]."""
    if isinstance(values, (tuple, list)) or np.ndim(values):
        return f"[{', '.join(map(array, values))}]"
    return number(values)


def worked_part(name: str, failed: Collection[str]) -> tuple[str, list[str]] | None:
    """Return the first public part that failed and can be worked out by hand, by name, and the lines of its working.

    Parts that examine more than the value are left out: numbers on paper say nothing of inputs that were changed.

    Args:
        name: the question's; there is nothing to show for one that is not known.
        failed: names of public parts.
    """
    try:
        question = find(name)
    except UnknownQuestion:
        return None
    for part in question.public_parts:
        if part.name in failed and not part.requires:
            found = worked(question, part.draw(np.random.default_rng(0)))
            if found is not None:
                return part.name, found[0]
    return None


def worked(question: Question, inputs: Mapping[str, Any]) -> tuple[list[str], Any] | None:
    """Return the lines of a part's working, and the answer that they lead to; None where it has none.

    Args:
        question: what was asked.
        inputs: of one of its public parts, by name.
    """
    formula = _by_hand(question)
    if formula is None:
        return None
    taken = [name for name in inspect.signature(formula).parameters if name in inputs]
    work = Working()
    answer = formula(work, **{name: inputs[name] for name in taken})
    if answer is None:
        return None
    given = [_given(name, inputs[name]) for name in taken if name not in _SAID_OTHERWISE]
    together = ", ".join(given)
    heads = [say("Given: {inputs}", inputs=together)] if len(together) < WIDEST else [say("Given:"), *given]
    return [*heads, *work.lines], answer


def _by_hand(question: Question) -> Callable | None:
    """Return the function that works the question out, from the module `by_hand` beside its own."""
    module = f"{question.declared_in.rpartition('.')[0]}.by_hand"
    if find_spec(module) is None:
        return None
    found = getattr(importlib.import_module(module), question.name, None)
    return found if getattr(found, "__module__", "") == module else None


def _given(name: str, value: Any) -> str:
    if isinstance(value, str):
        return f"{name}: {value}"
    written = f"{name} = {array(value)}"
    return (
        written if len(written) <= LONGEST_GIVEN else say("{name} of shape {shape}", name=name, shape=np.shape(value))
    )


def _has_six_digits(value: float) -> bool:
    return abs(float(f"{value:.6g}") - value) <= 1e-12 * max(1.0, abs(value))
