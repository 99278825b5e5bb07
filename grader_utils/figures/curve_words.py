"""What the curves, lines and points of one axes are in words: their ends, extremes and places, rounded."""

import numpy as np

from grader_utils.figures.wording import number
from grader_utils.messages import say, say_count, to_say
from grader_utils.phrasing import listed

MOST_POINTS = 8
_RISES = to_say("Curve{name}: rises from {first} to {last}, through {between}.")
_FALLS = to_say("Curve{name}: falls from {first} to {last}, through {between}.")
_TURNS = to_say(
    "Curve{name}: goes from {first} to {last}, through {between}; lowest at {lowest}, highest at {highest}."
)


class Scale:
    """Writes coordinates. What is tiny beside the axis is noise in the last bits, and is written 0."""

    def __init__(self, content):
        self._x_noise = _noise(content["xlim"])
        self._y_noise = _noise(content["ylim"])

    def x(self, value) -> str:
        """Return a place along the horizontal axis."""
        return number(0.0 if abs(value) < self._x_noise else value)

    def y(self, value) -> str:
        """Return a place along the vertical axis."""
        return number(0.0 if abs(value) < self._y_noise else value)

    def pair(self, x, y) -> str:
        """Return a point."""
        return f"({self.x(x)}, {self.y(y)})"


def _noise(limits) -> float:
    return 1e-9 * max((abs(limit) for limit in limits if limit is not None), default=0.0)


def curve_sentence(line, scale) -> str:
    """Return a sentence about one curve of a description: where it begins, passes and ends."""
    x, y = _finite(line)
    name = _named(line)
    if not len(x):
        return say("Curve{name}: no finite values.", name=name)
    if (np.diff(x) < 0).all():  # drawn from right to left; read it as it is seen
        x, y = x[::-1], y[::-1]
    first, last = scale.pair(x[0], y[0]), scale.pair(x[-1], y[-1])
    if len(x) == 2:
        return say("Straight line{name}: from {first} to {last}.", name=name, first=first, last=last)
    places = np.array([0.25, 0.5, 0.75]) * (len(x) - 1)
    between = [
        scale.pair(np.interp(place, np.arange(len(x)), x), np.interp(place, np.arange(len(y)), y)) for place in places
    ]
    low, high = _first_near(y, y.min()), _first_near(y, y.max())
    lowest, highest = scale.pair(x[low], y[low]), scale.pair(x[high], y[high])
    ends = {"first": first, "last": last, "between": listed(between)}
    return say(_direction(y), name=name, **ends, lowest=lowest, highest=highest)


def _direction(y) -> str:
    steps, noise = np.diff(y), 1e-9 * max(np.ptp(y), 1e-300)
    if (steps >= -noise).all():
        return _RISES
    return _FALLS if (steps <= noise).all() else _TURNS


def _first_near(values, wanted) -> int:
    """The first of several equal extremes: which of them is larger in the last bit differs between machines."""
    return int(np.argmax(np.abs(values - wanted) <= 1e-9 * max(np.ptp(values), 1e-300)))


def is_reference(line) -> bool:
    """Return whether a curve of a description is a horizontal or vertical line."""
    x, y = _finite(line)
    return len(x) >= 2 and (np.ptp(x) <= 1e-9 * abs(x).max() or np.ptp(y) <= 1e-9 * abs(y).max())


def references_sentence(one_or_many, axis, values, write) -> str:
    """Return a sentence about reference lines, each named once; "" for none.

    Args:
        one_or_many: the message for one line, and for several.
        axis: on which their places are.
        values: the places.
        write: writes a place.
    """
    seen = list(dict.fromkeys(write(value) for value in sorted(v for v in values if v is not None)))
    if not seen:
        return ""
    return say(one_or_many[len(seen) > 1], places=listed(f"{axis} = {value}" for value in seen))


def points_sentence(cloud, scale) -> str:
    """Return a sentence about points of a description: their places, or where many lie; "" for none."""
    x, y = _finite(cloud)
    name = _named(cloud)
    if not len(x):
        return ""
    if len(x) <= MOST_POINTS:
        places = listed(scale.pair(*pair) for pair in zip(x, y, strict=True))
        return say_count(
            len(x), "{count} point{name}: {places}.", "{count} points{name}: {places}.", name=name, places=places
        )
    return say(
        "{count} points{name}: x from {left} to {right}, y from {low} to {high}, mean {mean}, the first at {first}.",
        count=len(x),
        name=name,
        left=scale.x(x.min()),
        right=scale.x(x.max()),
        low=scale.y(y.min()),
        high=scale.y(y.max()),
        mean=scale.pair(x.mean(), y.mean()),
        first=scale.pair(x[0], y[0]),
    )


def _finite(item):
    x = np.array([np.nan if value is None else value for value in item["x"]])
    y = np.array([np.nan if value is None else value for value in item["y"]])
    keep = np.isfinite(x) & np.isfinite(y)
    return x[keep], y[keep]


def _named(item) -> str:
    return f" “{one_line(item['label'])}”" if item["label"] else ""


def one_line(text) -> str:
    """Return a text with single spaces in place of line breaks and several spaces."""
    return " ".join(text.split())
