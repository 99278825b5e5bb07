"""A question: parts with inputs, a reference that torch evaluates, and the mistakes that people make."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

NO_WARNINGS = "no warnings"
INPUTS_UNCHANGED = "inputs unchanged"
_REQUIREMENTS = {None, NO_WARNINGS, INPUTS_UNCHANGED}


@dataclass(frozen=True)
class Part:
    """One named set of inputs; `draw(rng)` returns them by name, in the order in which a solution takes them.

    `requires` says what the part examines besides the value: `NO_WARNINGS`, `INPUTS_UNCHANGED` or nothing.
    """

    name: str
    draw: Callable[[np.random.Generator], dict[str, Any]]
    requires: str | None = None


@dataclass(frozen=True)
class Mistake:
    """A known wrong way to answer.

    Attributes:
        name: what it is, for reports.
        formula: the wrong solution itself, in NumPy; None for a mistake known by what it does to a requirement.
        hint: one or two sentences that ask or point, and never give the solution away.
        breaks: the requirement that a solution with this mistake breaks.
    """

    name: str
    formula: Callable | None
    hint: str
    breaks: str | None = None


@dataclass
class Question:
    """One thing that a student's code is asked to compute.

    Attributes:
        name: as notebooks say it.
        reference: takes torch tensors (float64, or int64 for `labels`) for arrays, and Python values as they are;
            its parameters stand in the order in which the exercise states them, as solutions are called by position;
            returns a tensor, a tuple or dict of tensors, or an expectation of `questions.expected`.
        declared_in: the module whose code declares it.
        in_numpy: True where the right answer needs no torch: arrays reach the reference as they are.
        labels: the inputs that are class labels and stay whole numbers.
        tolerance: how many times the rounding of the answer's dtype may be lost, and why; see `questions.tolerance`.
    """

    name: str
    reference: Callable
    labels: tuple[str, ...] = ()
    tolerance: float = 256.0
    in_numpy: bool = False
    declared_in: str = ""
    public_parts: list[Part] = field(default_factory=list)
    unseen_parts: list[Part] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.declared_in = self.declared_in or self.reference.__module__

    def part(self, name: str, /, requires: str | None = None, **inputs: Any) -> None:
        """Add a public part. A list of numbers becomes an array."""
        arrays = {key: np.array(value) if isinstance(value, list) else value for key, value in inputs.items()}
        self._add(self.public_parts, name, lambda rng: arrays, requires)

    def unseen(self, name: str, draw: Callable, /, requires: str | None = None) -> None:
        """Add an unseen part; `draw(rng)` returns its inputs, by name."""
        self._add(self.unseen_parts, name, draw, requires)

    def mistake(self, name: str, formula: Callable | None = None, /, *, hint: str, breaks: str | None = None) -> None:
        """Add a known mistake, with the formula that makes it or the requirement that it breaks.

        A formula may leave out inputs that the reference has a default for: they make no difference to it.
        """
        if (formula is None) == (breaks is None):
            raise ValueError(f"mistake {name!r} of {self.name!r} needs a formula or `breaks`, and not both")
        self.mistakes.append(Mistake(name, formula and self._taking_all_inputs(formula), hint, breaks))

    def parts(self, kind: str) -> list[Part]:
        """Return the parts of one kind, "practice" or "exam"."""
        return {"practice": self.public_parts, "exam": self.unseen_parts}[kind]

    def _add(self, parts: list[Part], name: str, draw: Callable, requires: str | None) -> None:
        if any(name == other.name for other in parts):
            raise ValueError(f"{self.name!r} has two parts called {name!r}")
        if requires not in _REQUIREMENTS:
            raise ValueError(f"part {name!r} of {self.name!r} requires {requires!r}, which means nothing")
        part = Part(name, lambda rng: self._in_order(draw(rng)), requires)
        part.draw(np.random.default_rng(0))  # an input that the reference does not take shows here, not in an exam
        parts.append(part)

    @functools.cached_property
    def _signature(self) -> inspect.Signature:
        return inspect.signature(self.reference)

    def _taking_all_inputs(self, formula: Callable) -> Callable:
        optional = {name for name, about in self._signature.parameters.items() if about.default is not about.empty}
        if not optional:
            return formula
        taken = inspect.signature(formula).parameters.values()
        spare = optional.difference(about.name for about in taken)
        if not spare or any(about.kind is about.VAR_KEYWORD for about in taken):
            return formula

        @functools.wraps(formula)
        def without_spare(**inputs: Any) -> Any:
            return formula(**{name: value for name, value in inputs.items() if name not in spare})

        return without_spare

    def _in_order(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """Return `inputs` as the reference's parameters stand; one left out before a given one has its default."""
        bound = self._signature.bind(**inputs)
        names = list(self._signature.parameters)
        last = max(map(names.index, inputs), default=-1)
        bound.apply_defaults()
        return {name: bound.arguments[name] for name in names[: last + 1]}
