"""Right answers and inputs as data that JSON holds, to the bit, and back."""

import builtins
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from grader_utils.questions import expected, expected_figures

_KINDS = {
    kind.__name__: kind
    for module in (expected, expected_figures)
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
}


class CannotStore(TypeError):  # noqa: N818 (it names what happened)
    """A right answer holds something that is no data; the message names it."""


def to_data(value: Any) -> Any:
    """Return `value` as dicts, lists, texts and numbers.

    Raises:
        CannotStore: there is something else in it than arrays, numbers, texts, tuples, lists, dicts, built-in
            exceptions and the expectations of `questions.expected` and `questions.expected_figures`.
    """
    if value is None or type(value) in (bool, int, float, str):
        return value
    if isinstance(value, np.generic):
        return {"number": value.item(), "dtype": str(value.dtype)}
    if isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        return {"array": value.ravel().tolist(), "shape": list(value.shape), "dtype": str(value.dtype)}
    if isinstance(value, list):
        return [to_data(item) for item in value]
    if isinstance(value, tuple):
        return {"tuple": [to_data(item) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[to_data(key), to_data(item)] for key, item in value.items()]}
    if isinstance(value, type) and getattr(builtins, value.__name__, None) is value:
        return {"error": value.__name__}
    if type(value) in _KINDS.values():
        given = {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
        return {"is": type(value).__name__, **given}
    raise CannotStore(f"{value!r} is no data: a stored answer holds arrays, numbers, texts and expectations.")


def from_data(data: Any) -> Any:
    """Return the value of which `to_data` made `data`."""
    if isinstance(data, list):
        return [from_data(item) for item in data]
    if not isinstance(data, dict):
        return data
    if "is" in data:
        return _KINDS[data["is"]](**{name: from_data(item) for name, item in data.items() if name != "is"})
    if "array" in data:
        return np.array(data["array"], dtype=data["dtype"]).reshape(data["shape"])
    if "number" in data:
        return np.dtype(data["dtype"]).type(data["number"])
    if "tuple" in data:
        return tuple(from_data(item) for item in data["tuple"])
    if "dict" in data:
        return {from_data(key): from_data(item) for key, item in data["dict"]}
    return _error(data["error"])


def _error(name: str) -> type[Exception]:
    kind = getattr(builtins, name)
    if not (isinstance(kind, type) and issubclass(kind, Exception)):
        raise CannotStore(f"{name} is no exception.")
    return kind
