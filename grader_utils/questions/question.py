"""A question: parts with inputs, a reference that torch evaluates, and the mistakes that people make."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader_utils.messages import ENGLISH, speaking
from grader_utils.phrasing import OR, listed
from grader_utils.questions.draws import value
from grader_utils.questions.formulas import Fields, Parameters, taking_all
from grader_utils.questions.tolerance import USUAL, Tolerance

NO_WARNINGS = "no warnings"
INPUTS_UNCHANGED = "inputs unchanged"
_REQUIREMENTS = {None, NO_WARNINGS, INPUTS_UNCHANGED}
_ANY_DRAW = np.random.default_rng(0)
"""For draws of which the names are looked at, and no number is kept."""


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
            returns a tensor, a tuple or dict of tensors, or an expectation of `questions.expected` or
            `questions.expected_figures`.
        declared_in: the module whose code declares it.
        in_numpy: True where the right answer needs no torch: arrays reach the reference as they are.
        labels: the inputs that are class labels and stay whole numbers.
        tolerance: how far an answer may be from the right one, and why; see `questions.tolerance`.
        right: NumPy's formula for each field of an answer that is a dict, for mistakes in one or two of them.
    """

    name: str
    reference: Callable
    labels: tuple[str, ...] = ()
    tolerance: Tolerance = USUAL
    in_numpy: bool = False
    declared_in: str = ""
    right: dict[str, Callable] = field(default_factory=dict)
    public_parts: list[Part] = field(default_factory=list)
    unseen_parts: list[Part] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.declared_in = self.declared_in or self.reference.__module__

    def part(
        self, name: str, draw: Callable | None = None, /, requires: str | None = None, seed: int = 0, **inputs: Any
    ) -> None:
        """Add a public part, which is the same for everybody: draws in it come from `seed`. See `unseen`."""
        fixed = self._drawing(draw, inputs)(np.random.default_rng(seed))
        self._add(self.public_parts, name, lambda rng: fixed, requires)

    def unseen(self, name: str, draw: Callable | None = None, /, requires: str | None = None, **inputs: Any) -> None:
        """Add an unseen part, which is drawn anew for each submission.

        Args:
            name: what is asked; `INPUTS_UNCHANGED` is that the solution leaves its inputs alone, and then the mistake
                of changing one is known, too.
            draw: a draw, or a function of a random generator, that returns inputs by name.
            requires: what the part examines besides the value: `NO_WARNINGS` or `INPUTS_UNCHANGED`.
            **inputs: further ones, as values or as draws. A list of numbers becomes an array.
        """
        self._add(self.unseen_parts, name, self._drawing(draw, inputs), requires)

    def without_inputs(self, name: str) -> None:
        """Add the public and the unseen part of a question that takes no inputs; it is asked the same of everybody."""
        self.part(name)
        self.unseen(f"{name}, once more")

    def mistake(
        self, name: str, /, *formulas: Callable, hint: str, breaks: str | None = None, **fields: Callable
    ) -> None:
        """Add a known mistake, with what it does: compute wrongly, or break a requirement.

        Args:
            name: for reports. `INPUTS_UNCHANGED` is the mistake of changing an input, where it has a hint of its own.
            *formulas: the wrong solution in NumPy, or several that come from one mistake. Parameters are inputs by
                name, those that the formula needs.
            hint: one or two sentences that ask or point, and never give the solution away; `INPUTS_UNCHANGED` for the
                one that the mistake of changing an input has.
            breaks: the requirement that is broken, where values are right.
            **fields: in the place of `formulas`, what the mistake does to fields of the answer; the others are those
                of `right`.
        """
        if name == INPUTS_UNCHANGED:
            name, breaks = "input changed", INPUTS_UNCHANGED
        if breaks == INPUTS_UNCHANGED:
            self.mistakes = [other for other in self.mistakes if other.breaks != breaks]
        if hint == INPUTS_UNCHANGED:
            hint = next((other.hint for other in self.mistakes if other.breaks == hint), "")
        if not hint:
            raise ValueError(f"mistake {name!r} of {self.name!r} has no hint")
        if fields and not set(fields) <= set(self.right):
            raise ValueError(f"mistake {name!r} of {self.name!r} is about {', '.join(fields)}, not all in `right`")
        if bool(formulas) + bool(fields) + (breaks is not None) != 1:
            raise ValueError(f"mistake {name!r} of {self.name!r} needs a formula, fields or `breaks`, and one of these")
        known = [taking_all(formula, self._parameters) for formula in formulas]
        if fields:
            known = [Fields(self.right | fields, self._parameters)]
        self.mistakes += [Mistake(name, formula, hint, breaks) for formula in known or [None]]

    def parts(self, kind: str) -> list[Part]:
        """Return the parts of one kind, "practice" or "exam"."""
        return {"practice": self.public_parts, "exam": self.unseen_parts}[kind]

    def _drawing(self, draw: Callable | None, inputs: dict[str, Any]) -> Callable:
        """Return the function that draws all inputs of a part: those of `draw` first, then the others in order."""
        given = {name: np.array(each) if isinstance(each, list) else each for name, each in inputs.items()}

        def drawn(rng: np.random.Generator) -> dict[str, Any]:
            first = draw(rng) if draw else {}
            return first | {name: value(each, rng) for name, each in given.items()}

        return drawn

    def _add(self, parts: list[Part], name: str, draw: Callable, requires: str | None) -> None:
        inputs = draw(_ANY_DRAW)
        arrays = [each for each, given in inputs.items() if not isinstance(given, (int, float, str))]
        if name == INPUTS_UNCHANGED:
            name, requires = f"leaves its input{'s' * (len(arrays) > 1)} alone", INPUTS_UNCHANGED
        if any(name == other.name for other in parts):
            raise ValueError(f"{self.name!r} has two parts called {name!r}")
        if requires not in _REQUIREMENTS:
            raise ValueError(f"part {name!r} of {self.name!r} requires {requires!r}, which means nothing")
        self._in_order(inputs)  # an input that the reference does not take shows here, not in an exam
        if requires == INPUTS_UNCHANGED and not any(mistake.breaks == requires for mistake in self.mistakes):
            self.mistake(INPUTS_UNCHANGED, hint=_written_into(arrays))
        parts.append(Part(name, lambda rng: self._in_order(draw(rng)), requires))

    @functools.cached_property
    def _parameters(self) -> Parameters:
        return inspect.signature(self.reference).parameters

    def _in_order(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """Return `inputs` as the reference's parameters stand; one left out before a given one has its default."""
        parameters, names = self._parameters, list(self._parameters)
        needed = {name for name, about in parameters.items() if about.default is about.empty}
        if not needed <= inputs.keys() <= parameters.keys():
            raise TypeError(f"{self.name!r} takes {', '.join(names)}, and a part of it gives {', '.join(inputs)}")
        last = max(map(names.index, inputs), default=-1)
        return {name: inputs[name] if name in inputs else parameters[name].default for name in names[: last + 1]}


def _written_into(arrays: list[str]) -> str:
    with speaking(ENGLISH):  # a hint stands in English in its question, and is said in other languages
        changed = f"{listed(arrays, OR)} itself" if len(arrays) <= 3 else "an array that it was given"
    return f"Your code wrote into {changed}. Which line does that? Do `+=`, `-=` and `*=` make new arrays?"
