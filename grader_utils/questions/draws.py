"""Values that are drawn anew for each submission, as an author writes them: `x=normal(4, 3)`, `b=uniform(1, 2) + 2`.

A `Draw` is a recipe. It can be calculated with, as the number or array can that comes of it. Without a shape, a draw
gives a Python number.
"""

import functools
import operator
from collections.abc import Callable
from typing import Any

import numpy as np


class Draw:
    """What becomes a value once it gets a random generator; `make(rng)` returns the value."""

    __array_ufunc__ = None  # NumPy leaves an array's operators to this class

    def __init__(self, make: Callable[[np.random.Generator], Any]) -> None:
        self._make = make

    def __call__(self, rng: np.random.Generator) -> Any:
        """Return the value that comes of `rng`."""
        return self._make(rng)

    def __add__(self, other: Any) -> "Draw":
        return apply(operator.add, self, other)

    def __radd__(self, other: Any) -> "Draw":
        return apply(operator.add, other, self)

    def __sub__(self, other: Any) -> "Draw":
        return apply(operator.sub, self, other)

    def __rsub__(self, other: Any) -> "Draw":
        return apply(operator.sub, other, self)

    def __mul__(self, other: Any) -> "Draw":
        return apply(operator.mul, self, other)

    def __rmul__(self, other: Any) -> "Draw":
        return apply(operator.mul, other, self)

    def __truediv__(self, other: Any) -> "Draw":
        return apply(operator.truediv, self, other)

    def reshape(self, *shape: int) -> "Draw":
        """Return the same numbers in another shape."""
        return Draw(lambda rng: self(rng).reshape(shape))

    def __neg__(self) -> "Draw":
        return apply(operator.neg, self)


def value(of: Any, rng: np.random.Generator) -> Any:
    """Return `of` itself, or what comes of it where it is a draw, or a tuple with draws in it."""
    if isinstance(of, tuple):
        return tuple(value(each, rng) for each in of)
    return of(rng) if isinstance(of, Draw) else of


def apply(function: Callable, *given: Any) -> Draw:
    """Return the draw of `function(*given)`, of which some are draws: `apply(np.append, normal(6), [-2.5, 2.5])`."""
    return Draw(lambda rng: function(*[value(each, rng) for each in given]))


def drawn(function: Callable) -> Callable[..., Draw]:
    """Make `function(rng, ...)` a draw of its own, written without `rng`: `z=of_every_size(7)`.

    Arguments that are draws themselves are drawn first, in the order in which they are given.
    """

    @functools.wraps(function)
    def recipe(*given: Any, **named: Any) -> Draw:
        def make(rng: np.random.Generator) -> Any:
            values = [value(each, rng) for each in given]
            return function(rng, *values, **{name: value(each, rng) for name, each in named.items()})

        return Draw(make)

    return recipe


def together(**inputs: Any) -> Draw:
    """Inputs by name, drawn in the order in which they are given: what several parts of a question draw alike."""
    return Draw(lambda rng: {name: value(each, rng) for name, each in inputs.items()})


def normal(*shape: int, scale: float = 1.0) -> Draw:
    """Normal numbers around 0; with another deviation than 1 when `scale` says so."""
    return Draw(lambda rng: rng.normal(scale=scale, size=shape or None))


def uniform(low: Any, high: Any, *shape: int) -> Draw:
    """Numbers between `low` and `high`, of which each may be one for every entry."""
    return Draw(lambda rng: rng.uniform(low, high, shape or None))


def whole(low: int, high: int, *shape: int) -> Draw:
    """Whole numbers from `low` on, below `high`."""
    return Draw(lambda rng: _python(rng.integers(low, high, shape or None)))


def one_of(choices: Any, *shape: int) -> Draw:
    """One of `choices`, (n,), for each entry."""
    return Draw(lambda rng: _python(rng.choice(choices, shape or None)))


def some_of(choices: Any, count: int) -> Draw:
    """`count` of `choices`, (n,), no one twice, in any order."""
    return Draw(lambda rng: rng.choice(choices, count, replace=False))


def shuffled(rows: Any) -> Draw:
    """`rows` in another order; for a number n, the whole numbers below n."""
    return Draw(lambda rng: rng.permutation(value(rows, rng)))


def sixty_fourths(*shape: int) -> Draw:
    """Normal numbers, rounded such that a sum of one and 2000 holds it exactly in single precision, too."""
    return apply(np.round, 64 * normal(*shape)) / 64


def _python(drawn_value: Any) -> Any:
    return drawn_value.item() if isinstance(drawn_value, np.generic) else drawn_value
