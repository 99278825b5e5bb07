"""Values as JSON and back: how inputs reach a kernel and how answers leave it.

Nothing is ever pickled or evaluated. `unpack` trusts nobody: it checks kinds, sizes, shapes and dtypes before it
builds an array, because what it reads may have been written by hand.
"""

import base64
import binascii
import math
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

LARGEST_ARRAY = 4_000_000
"""Bytes of the largest array that is passed on; the course's own largest answer has about 60 kB."""

LONGEST_WITHOUT_ENTRIES = 10_000
"""The most rows of an array that has no entries: they cost nothing on their way, and time when compared."""

LARGEST_TEXT = 300
MOST_ITEMS = 200
DEEPEST = 6
MOST_VERTICES = 2000
LARGEST_COORDINATE = 1e300
NUMERIC_KINDS = "biufc"
_LARGEST_ITEM = 16
_DTYPES = {dtype.name: dtype for dtype in map(np.dtype, np.typecodes["All"]) if dtype.kind in NUMERIC_KINDS}
_DTYPES = {name: dtype for name, dtype in _DTYPES.items() if dtype.itemsize <= _LARGEST_ITEM}
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,31}", re.ASCII)


class Malformed(ValueError):  # noqa: N818 (it names what was found)
    """The data does not have the form that `pack` gives it."""


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


def unpack(data: Any, depth: int = 0) -> Any:
    """Return the value that `data`, made by `pack`, stands for.

    Raises:
        Malformed: `data` is anything that `pack` does not produce.
    """
    if depth > DEEPEST + 1:
        raise Malformed("nested too deep")
    if not isinstance(data, dict) or not data or len(data) > 3:
        raise Malformed("not a packed value")
    kind = next(iter(data))
    reader = _READERS.get(kind)
    if reader is None:
        raise Malformed("an unknown kind of value")
    return reader(data, depth)


def _pack_array(array: np.ndarray) -> dict:
    if array.dtype.kind not in NUMERIC_KINDS or array.dtype.itemsize > _LARGEST_ITEM:
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
    article = "an" if name[:1].lower() in "aeiou" else "a"
    return f"{article} {name}"


def _read_array(data: dict, depth: int) -> np.ndarray:
    name, shape, text = data.get("array"), data.get("shape"), data.get("base64")
    if not (isinstance(name, str) and isinstance(shape, list) and isinstance(text, str)):
        raise Malformed("an array without dtype, shape or contents")
    if len(shape) > 32 or not all(_is_size(size) for size in shape):
        raise Malformed("an array with an impossible dtype or shape")
    dtype = _DTYPES.get(name)
    if dtype is None:
        raise Malformed("an array with a dtype that holds no numbers")
    size = math.prod(shape) * dtype.itemsize
    if not size and math.prod(filter(None, shape)) > LONGEST_WITHOUT_ENTRIES:
        raise Malformed("an array without entries that has thousands of rows")
    if size > LARGEST_ARRAY or len(text) > 4 * (size // 3 + 2):
        raise Malformed("an array whose shape and contents disagree")
    try:
        contents = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Malformed("an array whose contents cannot be read") from None
    if len(contents) != size:
        raise Malformed("an array whose shape and contents disagree")
    return np.frombuffer(contents, dtype=dtype.newbyteorder("<")).reshape(shape).astype(dtype)


def _read_items(data: dict, depth: int) -> tuple | list:
    items = data.get("items")
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise Malformed("a sequence without items")
    values = [unpack(item, depth + 1) for item in items]
    return tuple(values) if data.get("tuple") is True else values


def _read_fields(data: dict, depth: int) -> dict:
    fields = data.get("fields")
    if not isinstance(fields, dict) or len(fields) > MOST_ITEMS:
        raise Malformed("a dict without fields")
    return {str(key)[:LARGEST_TEXT]: unpack(item, depth + 1) for key, item in fields.items()}


def _read_text(key: str) -> Any:
    def read(data: dict, depth: int) -> str:
        if not isinstance(data[key], str):
            raise Malformed("a value that is no text, where a text belongs")
        return data[key][:LARGEST_TEXT]

    return read


def _read_int(data: dict, depth: int) -> int:
    text = _read_text("int")(data, depth)
    if not _WHOLE_NUMBER.fullmatch(text):
        raise Malformed("text in place of a whole number")
    return int(text)


def _read_float(data: dict, depth: int) -> float:
    text = _read_text("float")(data, depth)
    try:
        return float(text[:40])
    except ValueError:
        raise Malformed("not a number") from None


def _is_size(size: Any) -> bool:
    return type(size) is int and 0 <= size <= LARGEST_ARRAY


def _read_figure(data: dict, depth: int) -> DescribedFigure:
    if not isinstance(data["figure"], dict) or not _is_plain(data["figure"]):
        raise Malformed("not a figure")
    return DescribedFigure(data["figure"])


def _is_plain(data: dict | list, depth: int = 0) -> bool:
    """Whether a figure's description holds nothing but texts and numbers of a size that a figure can have."""
    if depth >= DEEPEST or len(data) > MOST_VERTICES:
        return False
    for item in data.values() if isinstance(data, dict) else data:
        if isinstance(item, float):  # most of them are
            plain = not abs(item) > LARGEST_COORDINATE
        elif isinstance(item, str):
            plain = len(item) <= LARGEST_TEXT
        elif isinstance(item, dict | list):
            plain = _is_plain(item, depth + 1)
        else:
            plain = item is None or (isinstance(item, int) and not abs(item) > LARGEST_COORDINATE)
        if not plain:
            return False
    return True


_READERS = {
    "nothing": lambda data, depth: None,
    "bool": lambda data, depth: data["bool"] is True,
    "int": _read_int,
    "float": _read_float,
    "text": _read_text("text"),
    "array": _read_array,
    "items": _read_items,
    "fields": _read_fields,
    "figure": _read_figure,
    "unusable": lambda data, depth: Unusable(_read_text("unusable")(data, depth)),
}
