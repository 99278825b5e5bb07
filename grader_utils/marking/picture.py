"""Reads a described figure with care: the description may have been written by hand.

The form is that of `grader_utils.figures.seen.describe_seen`.
"""

import re
from typing import Any

import numpy as np

from grader_utils.answering.wire import Malformed
from grader_utils.marking.panel import HIDDEN_BY, Look, Panel, Picture, Scale, Spots, Stroke, Words

MOST_PANELS = 50
MOST_ITEMS = 500
MOST_VERTICES = 20_000
MOST_SHADES = 200
LARGEST_LIMIT = 1e12
FARTHEST = 10.0
"""No place that is seen lies farther outside its window than this many times its size."""

_SCALES = ("linear", "log")

_COLOR = re.compile(r"#[0-9a-f]{6}", re.ASCII)


def read_picture(data: Any) -> Picture:
    """Return the figure that `describe_seen` described.

    Raises:
        Malformed: `data` is anything that it does not give.
    """
    try:
        panels = [(_panel(one), one) for one in _list(data["axes"], MOST_PANELS)]
        scales = tuple(_unusual_scale(one) for panel, one in panels if panel is None)
        return Picture(tuple(panel for panel, _ in panels if panel), _text(data["suptitle"]), scales)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
        raise Malformed("not a figure") from error


def _panel(data: dict) -> Panel | None:
    """Return an axes; None for one with scales that no plot of a lesson has."""
    x, y = (_scale(data[f"{axis}lim"], data[f"{axis}scale"]) for axis in "xy")
    strokes = tuple(_stroke(one) for one in _list(data["strokes"], MOST_ITEMS))
    if sum(len(stroke.starts) for stroke in strokes) > MOST_VERTICES:
        raise Malformed("lines with more vertices than a figure can have")
    spots = tuple(_spots(one) for one in _list(data["spots"], MOST_ITEMS))
    if sum(len(one.places) for one in spots) > MOST_VERTICES:
        raise Malformed("more markers than a figure can have")
    written = [(_words(one), one["hidden_by"]) for one in _list(data["texts"], MOST_ITEMS)]
    if not all(by in ("", *HIDDEN_BY) for _, by in written):
        raise Malformed("a text that is hidden by nothing known")
    words = tuple(one for one, by in written if not by)
    hidden = tuple((one, by) for one, by in written if by)
    covers, letters = (_boxes(data[name]) for name in ("covers", "letters"))
    arrows = [_places(one["x"], one["y"]) for one in _list(data["arrows"], MOST_ITEMS)]
    legend = tuple((_text(one["text"]), _look(one)) for one in _list(data["legend"], MOST_ITEMS))
    titles = (_text(data[name]) for name in ("title", "xlabel", "ylabel"))
    ticks = [tuple(map(_tick, _list(data[f"{axis}ticks"], MOST_ITEMS))) for axis in "xy"]
    if x is None or y is None:
        return None
    return Panel(
        *titles,
        x,
        y,
        *ticks,
        data["numbered"] is True,
        _number(data["on_page"]),
        strokes,
        spots,
        words,
        hidden,
        np.array(arrows, dtype=float).reshape(-1, 2, 2),
        covers,
        letters,
        legend,
        *_shades(data["shading"]),
    )


def _boxes(data: Any) -> np.ndarray:
    boxes = [list(map(_number, _list(box, 4))) for box in _list(data, MOST_ITEMS)]
    return np.array(boxes, dtype=float).reshape(-1, 2, 2)


def _words(data: dict) -> Words:
    place = _places([data["x"]], [data["y"]])[0]
    return Words(_text(data["text"]), place, _number(data["middle"]), _number(data["height"]))


def _scale(limits: Any, name: Any) -> Scale | None:
    low, high = map(_number, _list(limits, 2))
    logarithmic = name == "log"
    largest = max(abs(low), abs(high))
    if name not in _SCALES or (logarithmic and min(low, high) <= 0):
        return None
    if largest > LARGEST_LIMIT or not abs(high - low) > 1e-12 * largest or abs(high - low) < 1 / LARGEST_LIMIT:
        return None
    return Scale(low, high, logarithmic)


def _unusual_scale(data: dict) -> str:
    """Return the name of a scale that is neither linear nor logarithmic, "" where both are."""
    names = (_text(data[f"{axis}scale"])[:20] for axis in "xy")
    return next((name for name in names if name not in _SCALES), "")


def _tick(data: Any) -> tuple[float, str]:
    place, text = _list(data, 2)
    return _number(place), _text(text)


def _stroke(data: dict) -> Stroke:
    places = _places(data["x"], data["y"], gaps=True)
    joined = np.isfinite(places[:-1, 0]) & np.isfinite(places[1:, 0])
    starts, ends = places[:-1][joined], places[1:][joined]
    return Stroke(starts, ends, _look(data), data["helper"] is True, data["whole"] is True)


def _spots(data: dict) -> Spots:
    return Spots(_places(data["x"], data["y"]), np.clip(list(map(_number, _list(data["size"], 2))), 0, 1))


def _places(x: Any, y: Any, gaps: bool = False) -> np.ndarray:
    if len(_list(x, MOST_VERTICES)) != len(_list(y, MOST_VERTICES)):
        raise Malformed("places without one of their coordinates")
    places = np.array([x, y], dtype=float).T.reshape(-1, 2)
    finite = np.isfinite(places).all(axis=1)
    if not (gaps or finite.all()) or (np.abs(places[finite]) > FARTHEST).any():
        raise Malformed("places that nobody can see")
    places[~finite] = np.nan
    return places


def _look(data: dict) -> Look:
    color = data["color"]
    if color and not (isinstance(color, str) and _COLOR.fullmatch(color)):
        raise Malformed("not a color")
    return Look(color, _text(data["dashes"]), _text(data["marker"]))


def _shades(data: Any) -> tuple[np.ndarray | None, np.ndarray, bool]:
    if data is None:
        return None, np.full(3, 255.0), False
    colors = np.array([_rgb(color) for color in _list(data["colors"], MOST_SHADES)] + [[np.nan] * 3])
    rows = _list(data["rows"], MOST_SHADES)
    if not rows or any(len(_list(row, MOST_SHADES)) != len(rows[0]) for row in rows) or not rows[0]:
        raise Malformed("a shading that is no grid")
    places = np.array(rows)
    if places.ndim != 2 or places.dtype.kind != "i" or places.min() < -1 or places.max() >= len(colors) - 1:
        raise Malformed("a shading without its colors")
    return colors[places], np.array(_rgb(data["ground"]), dtype=float), data["by_dots"] is True


def _rgb(color: Any) -> list[int]:
    if not isinstance(color, str) or not _COLOR.fullmatch(color):
        raise Malformed("not a color")
    return [int(color[at : at + 2], 16) for at in (1, 3, 5)]


def _list(value: Any, most: int) -> list:
    if not isinstance(value, list) or len(value) > most:
        raise Malformed("not a list, or one that is too long")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e300:
        raise Malformed("not a number")
    return float(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Malformed("not a text")
    return value
