"""One array of one answer beside torch's, and the phrases that may be said of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from grader_utils.marking.compare import as_array
from grader_utils.marking.observing.phrase import Phrase, Told, phrase
from grader_utils.messages import to_say
from grader_utils.questions.expected import Graph, LossCurve
from grader_utils.questions.tolerance import Tolerance

LARGEST = 20_000
"""Entries of the largest array that is looked at: an answer has fewer, and a hand-made one may not take the time."""

CLEARLY = 100
"""How many times the tolerance an answer must be off before a relation explains more than rounding."""

Fact = Callable[["Leaf"], Iterator[Told]]


@dataclass(frozen=True)
class Leaf:
    """One array of an answer.

    Attributes:
        name: what it is called inside its answer, in code or in words; "" where it is all of it.
        yours, torchs: of any shapes, of finite or other numbers, as float64.
        dtype: the one that yours came in.
        tolerance: that of the question.
        given: the inputs of the part.
    """

    name: str | Phrase
    yours: np.ndarray
    torchs: np.ndarray
    dtype: np.dtype
    tolerance: Tolerance
    given: Mapping[str, Any]

    @property
    def same_shape(self) -> bool:
        """Whether the shapes agree; a shape of (1,) does where a number is meant."""
        return self.yours.shape == self.torchs.shape

    @cached_property
    def wrong(self) -> np.ndarray:
        """Which entries differ; the shapes must agree."""
        return ~self._close(self.yours, self.torchs, 1)

    @cached_property
    def is_wrong(self) -> bool:
        """Whether anything differs."""
        return not self.same_shape or bool(self.wrong.any())

    @cached_property
    def clearly_wrong(self) -> bool:
        """Whether it differs by more than rounding in another place could explain."""
        return not self.same_shape or not self._close(self.yours, self.torchs, CLEARLY).all()

    @property
    def decides(self) -> bool:
        """Whether it is one yes or no: the wrong one is always the other, and looks like many things."""
        return self.yours.size == 1 == self.torchs.size and {self.yours.item(), self.torchs.item()} <= {0.0, 1.0}

    def is_like(self, other: Any, yours: np.ndarray | None = None) -> bool:
        """Return whether yours, or the array in its place, is `other` up to rounding. Shapes must agree."""
        mine = self.yours if yours is None else yours
        other = np.asarray(other, dtype=float)
        return mine.shape == other.shape and bool(self._close(mine, other, 1).all())

    @cached_property
    def arrays(self) -> dict[str, np.ndarray]:
        """The inputs that are numbers or arrays, by name."""
        found = {name: as_array(value) for name, value in self.given.items() if not isinstance(value, bool)}
        return {name: array.astype(float) for name, array in found.items() if _usable(array)}

    def _close(self, mine: np.ndarray, other: np.ndarray, times: float) -> np.ndarray:
        allowed = times * self.tolerance.allowed_error(np.empty(0, self.dtype), other)
        with np.errstate(all="ignore"):
            near = np.abs(mine - other) <= allowed
        return near | (mine == other) | (np.isnan(mine) & np.isnan(other))


def leaves_of(value: Any, expected: Any, tolerance: Tolerance, given: Mapping[str, Any]) -> list[Leaf] | None:
    """Return the arrays of an answer beside those that are expected; None where it has not their form."""
    pairs = _pairs(value, expected)
    if pairs is None:
        return None
    leaves = []
    for name, mine, torchs in pairs:
        array = as_array(mine)
        if not _usable(array) or not _usable(torchs):
            return None
        if torchs.shape == () and array.shape == (1,):
            array = array.reshape(())
        leaves.append(Leaf(name, array.astype(float), torchs.astype(float), array.dtype, tolerance, given))
    return leaves


def _pairs(value: Any, expected: Any) -> list[tuple[str | Phrase, Any, np.ndarray]] | None:
    if isinstance(expected, LossCurve):
        expected = expected.losses
    if isinstance(expected, Graph):
        expected = {"data": expected.data} | ({} if expected.grad is None else {"grad": expected.grad})
    if isinstance(expected, np.ndarray):
        return [("", value, expected)]
    if isinstance(expected, tuple):
        if not isinstance(value, (tuple, list)) or len(value) != len(expected):
            return None
        names = [phrase(to_say("value {number}"), number=place) for place in range(1, len(expected) + 1)]
        fields = list(zip(names, value, expected, strict=True))
    elif isinstance(expected, dict):
        if not isinstance(value, dict) or not expected.keys() <= value.keys():
            return None
        fields = [(name, value[name], wanted) for name, wanted in expected.items()]
    else:
        return None
    return _flat(fields)


def _flat(fields: list[tuple[str | Phrase, Any, Any]]) -> list[tuple[str | Phrase, Any, np.ndarray]] | None:
    found = []
    for name, mine, wanted in fields:
        inner = _pairs(mine, wanted)
        if inner is None:
            return None
        found += [
            (phrase(to_say("{part} of {whole}"), part=deeper, whole=name) if deeper else name, *pair)
            for deeper, *pair in inner
        ]
    return found


def _usable(array: np.ndarray | None) -> bool:
    return array is not None and array.dtype.kind in "biuf" and 0 < array.size <= LARGEST
