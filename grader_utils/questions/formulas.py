"""Formulas of mistakes, written with no more parameters than they use, and made to take all inputs of a question."""

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from types import FunctionType
from typing import Any

import numpy as np

Parameters = Mapping[str, inspect.Parameter]


def taking_all(formula: Callable, parameters: Parameters) -> Callable:
    """Return `formula` as a function of all inputs by name; those that it does not name make no difference to it.

    Args:
        formula: its parameters are some of a question's inputs, or have defaults. One of NumPy's own functions of
            arrays, such as np.sign, gets the first input, or the first two.
        parameters: of the question's reference. An input that a part leaves out has the reference's default.

    Raises:
        ValueError: the formula asks for an input that the question does not have.
    """
    if isinstance(formula, np.ufunc):
        first = list(parameters)[: formula.nin]
        return lambda **inputs: formula(*(inputs[name] for name in first))
    taken = _taken(formula)
    if taken is None:
        return formula
    _check(formula, taken, set(parameters))

    @functools.wraps(formula)
    def of_all(**inputs: Any) -> Any:
        return formula(**_chosen(taken, inputs, parameters))

    return of_all


class Fields:
    """The formula of a whole answer, from one formula for each of its fields.

    A formula's parameters are inputs, or fields that stand before its own: `dx=lambda out, dout: dout * out`. A name
    that both have means the input. A field whose name begins with _ is a step on the way, and no part of the answer.
    """

    def __init__(self, formulas: Mapping[str, Callable], parameters: Parameters) -> None:
        self._formulas, self._parameters = formulas, parameters
        self._taken = {field: _taken(formula) for field, formula in formulas.items()}
        if None in self._taken.values():
            raise ValueError("the formula of a field names the inputs that it takes")
        known = set(parameters)
        for field, taken in self._taken.items():
            _check(formulas[field], taken, known)
            known.add(field)

    def __call__(self, **inputs: Any) -> dict[str, Any]:
        """Return the answer, by field."""
        return self.some(self._formulas, inputs)

    def some(self, wanted: Iterable[str], inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Return those fields of the answer that are `wanted`, for which no others are computed than they need."""
        fields: dict[str, Any] = {}

        def compute(field: str) -> Any:
            if field not in fields:
                before = [name for name in self._taken[field] if name not in self._parameters]
                given = {**{name: compute(name) for name in before if name in self._formulas}, **inputs}
                fields[field] = self._formulas[field](**_chosen(self._taken[field], given, self._parameters))
            return fields[field]

        return {field: compute(field) for field in wanted if not field.startswith("_")}


def _taken(formula: Callable) -> dict[str, bool] | None:
    """Return the parameters of a formula by name, and of each whether it may be left out; None where it takes any."""
    if not isinstance(formula, FunctionType) or hasattr(formula, "__wrapped__"):
        parameters = inspect.signature(formula).parameters.values()
        takes_any = any(about.kind is about.VAR_KEYWORD for about in parameters)
        return None if takes_any else {about.name: about.default is not about.empty for about in parameters}
    code = formula.__code__  # a student waits for every formula of a question: `signature` takes ten times as long
    if code.co_flags & inspect.CO_VARKEYWORDS:
        return None
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    first_default = code.co_argcount - len(formula.__defaults__ or ())
    optional = {*names[first_default : code.co_argcount], *(formula.__kwdefaults__ or ())}
    return {name: name in optional for name in names}


def _check(formula: Callable, taken: Mapping[str, bool], known: set[str]) -> None:
    missing = [name for name, optional in taken.items() if not optional and name not in known]
    if missing:
        raise ValueError(f"a formula asks for {', '.join(missing)}, and there is only {', '.join(sorted(known))}")


def _chosen(taken: Mapping[str, bool], given: Mapping[str, Any], parameters: Parameters) -> dict[str, Any]:
    """Return what of `given` a formula takes, with the reference's default in the place of what is not there."""
    chosen = {name: given[name] for name in taken if name in given}
    for name, optional in taken.items():
        if name not in chosen and not optional:
            chosen[name] = parameters[name].default
    return chosen
