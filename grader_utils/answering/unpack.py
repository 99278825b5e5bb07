"""Values from JSON, in the form that `wire` gives them.

It trusts nobody: it checks kinds, sizes, shapes and dtypes before it builds an array, because what it reads may have
been written by hand. Nothing is ever unpickled or evaluated.
"""

import base64
import binascii
import math
import re
from typing import Any

import numpy as np

from grader_utils.answering.wire import (
    DEEPEST,
    LARGEST_ARRAY,
    LARGEST_ITEM,
    LARGEST_TEXT,
    MOST_ITEMS,
    NUMERIC_KINDS,
    DescribedFigure,
    Malformed,
    Unusable,
)
from grader_utils.messages import to_say

LONGEST_WITHOUT_ENTRIES = 10_000
"""The most rows of an array that has no entries: they cost nothing on their way, and time when compared."""

MOST_VERTICES = 2000
LARGEST_COORDINATE = 1e300
_DTYPES = {dtype.name: dtype for dtype in map(np.dtype, np.typecodes["All"]) if dtype.kind in NUMERIC_KINDS}
_DTYPES = {name: dtype for name, dtype in _DTYPES.items() if dtype.itemsize <= LARGEST_ITEM}
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,31}", re.ASCII)


def unpack(data: Any, depth: int = 0) -> Any:
    """Return the value that `data`, made by `wire.pack`, stands for.

    Raises:
        Malformed: `data` is anything that `wire.pack` does not produce.
    """
    if depth > DEEPEST + 1:
        raise Malformed(to_say("nested too deep"))
    if not isinstance(data, dict) or not data or len(data) > 3:
        raise Malformed(to_say("not a packed value"))
    kind = next(iter(data))
    reader = _READERS.get(kind)
    if reader is None:
        raise Malformed(to_say("an unknown kind of value"))
    return reader(data, depth)


def _read_array(data: dict, depth: int) -> np.ndarray:
    name, shape, text = data.get("array"), data.get("shape"), data.get("base64")
    if not (isinstance(name, str) and isinstance(shape, list) and isinstance(text, str)):
        raise Malformed(to_say("an array without dtype, shape or contents"))
    if len(shape) > 32 or not all(_is_size(size) for size in shape):
        raise Malformed(to_say("an array with an impossible dtype or shape"))
    dtype = _DTYPES.get(name)
    if dtype is None:
        raise Malformed(to_say("an array with a dtype that holds no numbers"))
    size = math.prod(shape) * dtype.itemsize
    if not size and math.prod(filter(None, shape)) > LONGEST_WITHOUT_ENTRIES:
        raise Malformed(to_say("an array without entries that has thousands of rows"))
    if size > LARGEST_ARRAY or len(text) > 4 * (size // 3 + 2):
        raise Malformed(to_say("an array whose shape and contents disagree"))
    try:
        contents = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Malformed(to_say("an array whose contents cannot be read")) from None
    if len(contents) != size:
        raise Malformed(to_say("an array whose shape and contents disagree"))
    return np.frombuffer(contents, dtype=dtype.newbyteorder("<")).reshape(shape).astype(dtype)


def _read_items(data: dict, depth: int) -> tuple | list:
    items = data.get("items")
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise Malformed(to_say("a sequence without items"))
    values = [unpack(item, depth + 1) for item in items]
    return tuple(values) if data.get("tuple") is True else values


def _read_fields(data: dict, depth: int) -> dict:
    fields = data.get("fields")
    if not isinstance(fields, dict) or len(fields) > MOST_ITEMS:
        raise Malformed(to_say("a dict without fields"))
    return {str(key)[:LARGEST_TEXT]: unpack(item, depth + 1) for key, item in fields.items()}


def _read_text(key: str) -> Any:
    def read(data: dict, depth: int) -> str:
        if not isinstance(data[key], str):
            raise Malformed(to_say("a value that is no text, where a text belongs"))
        return data[key][:LARGEST_TEXT]

    return read


def _read_int(data: dict, depth: int) -> int:
    text = _read_text("int")(data, depth)
    if not _WHOLE_NUMBER.fullmatch(text):
        raise Malformed(to_say("text in place of a whole number"))
    return int(text)


def _read_float(data: dict, depth: int) -> float:
    text = _read_text("float")(data, depth)
    try:
        return float(text[:40])
    except ValueError:
        raise Malformed(to_say("not a number")) from None


def _is_size(size: Any) -> bool:
    return type(size) is int and 0 <= size <= LARGEST_ARRAY


def _read_figure(data: dict, depth: int) -> DescribedFigure:
    if not isinstance(data["figure"], dict) or not _is_plain(data["figure"]):
        raise Malformed(to_say("not a figure"))
    return DescribedFigure(data["figure"])


def _is_plain(data: dict | list, depth: int = 0) -> bool:
    """Whether a figure's description holds nothing but texts and numbers of a size that a figure can have."""
    if depth >= DEEPEST or len(data) > MOST_VERTICES:
        return False
    kinds = set(map(type, data)) if isinstance(data, list) else set()
    if kinds == {int} or (kinds == {float} and all(map(math.isfinite, data))):  # long lists are, and this is quick
        return max(map(abs, data)) <= LARGEST_COORDINATE
    for item in data.values() if isinstance(data, dict) else data:
        if isinstance(item, float):
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
