"""Values as JSON: how inputs reach a kernel and how answers leave it. Nothing is ever pickled; see `unpack`."""

import base64
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from grader_utils.messages import say

LARGEST_ARRAY = 4_000_000
"""Bytes of the largest array that is passed on; the course's own largest answer has about 60 kB."""

LARGEST_TEXT = 300
MOST_ITEMS = 200
DEEPEST = 6
NUMERIC_KINDS = "biufc"
LARGEST_ITEM = 16
"""Bytes of one number."""


class Malformed(ValueError):  # noqa: N818 (it names what was found)
    """The data does not have the form that `pack` gives it. Its message, marked by `to_say`, is said when shown."""

    def __str__(self) -> str:
        """Return the message in the language spoken at present."""
        return say(super().__str__())


@dataclass(frozen=True)
class Unusable:
    """A value that cannot be marked: `why` completes the sentence "Your solution returned ..."."""

    why: str


@dataclass(frozen=True)
class DescribedFigure:
    """A matplotlib figure as data, in the form that `grader_utils.figures.seen.describe_seen` gives."""

    data: dict


def pack(value: Any, depth: int = 0) -> dict:
    """Return `value` as a JSON-able dict, keeping Python's numbers, tuples and lists apart from arrays.

    Args:
        value: array, number, bool, text, None, or a tuple, list or dict of these; anything else becomes a
            description of why it is unusable.
        depth: how deep `value` is nested in the value that is packed.
    """
    if depth > DEEPEST:
        return {"unusable": f"something nested more than {DEEPEST} levels deep"}
    if value is None:
        return {"nothing": True}
    if isinstance(value, (bool, np.bool_)):
        return {"bool": bool(value)}
    if isinstance(value, int):
        return {"int": str(value)} if abs(value) < 10**30 else {"unusable": "a whole number of over 30 digits"}
    if isinstance(value, float) and not isinstance(value, np.generic):
        return {"float": repr(float(value))}
    if isinstance(value, str):
        return {"text": value[:LARGEST_TEXT]}
    if isinstance(value, (np.ndarray, np.generic, complex)):
        return _pack_array(np.asarray(value))
    if isinstance(value, (tuple, list)):
        return _pack_sequence(value, depth)
    if isinstance(value, dict):
        return _pack_dict(value, depth)
    if isinstance(value, DescribedFigure):
        return {"figure": value.data}
    if isinstance(value, Unusable):
        return {"unusable": value.why[:LARGEST_TEXT]}
    return {"unusable": _describe_type(value)}


def _pack_array(array: np.ndarray) -> dict:
    if array.dtype.kind not in NUMERIC_KINDS or array.dtype.itemsize > LARGEST_ITEM:
        return {"unusable": f"an array of dtype {array.dtype}"[:LARGEST_TEXT]}
    if array.nbytes > LARGEST_ARRAY:
        return {"unusable": f"an array of shape {array.shape}, which is far larger than the answer"}
    little_endian = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
    return {
        "array": _name(array.dtype),
        "shape": list(array.shape),
        "base64": base64.b64encode(little_endian.tobytes()).decode("ascii"),
    }


@cache
def _name(dtype: np.dtype) -> str:
    return dtype.name


def _pack_sequence(value: tuple | list, depth: int) -> dict:
    if len(value) > MOST_ITEMS:
        try:
            return _pack_array(np.array(value))
        except ValueError:
            return {"unusable": f"a {type(value).__name__} of {len(value)} values of different shapes"}
    items = [pack(item, depth + 1) for item in value]
    return {"items": items, "tuple": isinstance(value, tuple)}


def _pack_dict(value: dict, depth: int) -> dict:
    if len(value) > MOST_ITEMS or not all(isinstance(key, str) for key in value):
        return {"unusable": "a dict with keys that are not names"}
    return {"fields": {key[:LARGEST_TEXT]: pack(item, depth + 1) for key, item in value.items()}}


def _describe_type(value: Any) -> str:
    name = type(value).__name__[:LARGEST_TEXT]
    module = str(getattr(type(value), "__module__", ""))
    if module.split(".")[0] == "torch":
        return "a torch tensor; return a NumPy array"
    if name in ("builtin_function_or_method", "method"):
        return "a function"
    article = "an" if name[:1].lower() in "aeiou" else "a"
    return f"{article} {name}"
