"""Judges a described figure: each thing that the drawing must show is looked for, wherever it was drawn."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from grader_utils.answering.wire import DescribedFigure
from grader_utils.marking.compare import Difference
from grader_utils.marking.described import vertices
from grader_utils.questions.expected import Curve, Drawing, Line, NumberBeside

FEWEST_CURVE_POINTS = 20
"""A curve drawn through fewer points over its range looks like a polygon."""

WIDEST_STEP = 0.5
"""Points of a curve that are this far apart along x, or farther, show its corners."""

CURVE_ERROR = 1e-6
"""Largest vertical distance of a drawn point from torch's curve; a screen shows 1e-3."""

ON_THE_MARKER = 0.02
"""A text that is nearer to the height of a marker than this part of the axes' height stands on it, not beside it."""


class _Unreadable(Exception):  # noqa: N818
    """The description does not have its form: somebody wrote it by hand."""


def compare_drawing(value: Any, expected: Drawing) -> Difference | None:
    """Return the first thing that the figure does not show as asked, or None when it shows everything."""
    if not isinstance(value, DescribedFigure):
        return Difference("A matplotlib Figure is asked for: return the `fig` of `fig, ax = plt.subplots()`.")
    try:
        axes = _main_axes(value.data)
        reason = next(_complaints(axes, expected), None)
    except (_Unreadable, KeyError, TypeError, ValueError, AttributeError, IndexError):
        return Difference("The figure cannot be read.")
    return Difference(reason) if reason else None


def _main_axes(data: dict) -> dict:
    axes = data["axes"]
    if not isinstance(axes, list) or not all(isinstance(ax, dict) for ax in axes):
        raise _Unreadable
    if not axes:
        return {
            "lines": [],
            "points": [],
            "horizontals": [],
            "verticals": [],
            "legend": [],
            "title": "",
            "texts": [],
            "text_places": [],
        }
    busiest = max(axes, key=lambda ax: len(ax["lines"]) + len(ax["points"]))
    return busiest | {"title": busiest["title"] or data.get("suptitle", "")}


def _complaints(ax: dict, expected: Drawing) -> Iterator[str]:
    for curve in expected.curves:
        yield from _curve_complaints(ax, curve)
    for line in expected.lines:
        yield from _line_complaints(ax, line)
    yield from _reference_line_complaints(ax, expected)
    for x, y in expected.points:
        if not _has_point(ax, x, y):
            yield f"No marker stands at ({x:g}, {y:g})."
    for start, end in expected.edges:
        if not _has_edge(ax, start, end):
            yield f"No straight line joins ({start[0]:g}, {start[1]:g}) and ({end[0]:g}, {end[1]:g})."
    for number in expected.numbers:
        yield from _number_complaints(ax, number, expected.points)
    if expected.half_planes:
        yield from _half_plane_complaints(ax, *expected.half_planes)
    yield from _word_complaints(ax, expected)


def _curve_complaints(ax: dict, curve: Curve) -> Iterator[str]:
    import torch

    low, high = curve.over
    nearest, worst = "", np.inf
    for drawn in ax["lines"]:
        all_x, y = _vertices(drawn)
        inside = (all_x >= low - 1e-9) & (all_x <= high + 1e-9)
        x, y = all_x[inside], y[inside]
        if len(x) < FEWEST_CURVE_POINTS:
            continue
        right = curve.function(torch.tensor(x, dtype=torch.float64)).numpy()
        errors = np.abs(y - right)
        place = int(errors.argmax())
        if errors[place] < worst:
            worst = errors[place]
            nearest = f"The nearest line is off most at x = {x[place]:.3g}: {y[place]:.4g}, torch {right[place]:.4g}."
            reached = all_x.min() <= low + 1e-6 and all_x.max() >= high - 1e-6
            widest = np.diff(np.sort(np.clip(all_x, low, high))).max()
    if worst > CURVE_ERROR:
        yield f"No line follows {curve.name}. {nearest or 'A curve needs many points: 100 are enough.'}"
    elif not reached:
        yield f"The curve of {curve.name} does not run all the way from x = {low:g} to x = {high:g}."
    elif widest >= WIDEST_STEP:
        yield f"The points of the curve of {curve.name} lie too far apart: draw it through 100 points."


def _line_complaints(ax: dict, line: Line) -> Iterator[str]:
    norm = float(np.hypot(line.a, line.b))
    for drawn in ax["lines"]:
        x, y = _vertices(drawn)
        if len(x) < 2 or np.hypot(np.ptp(x), np.ptp(y)) < 0.5:
            continue
        if np.abs(line.a * x + line.b * y - line.c).max() / norm < 1e-6 * (1 + np.abs([x, y]).max()):
            return
    verticals = [v for v in ax["verticals"] if line.b == 0 and abs(line.a * v - line.c) < 1e-6 * norm]
    horizontals = [h for h in ax["horizontals"] if line.a == 0 and abs(line.b * h - line.c) < 1e-6 * norm]
    if not verticals and not horizontals:
        yield f"No straight line stands where {line.name}."


def _reference_line_complaints(ax: dict, expected: Drawing) -> Iterator[str]:
    for name, wanted, drawn in (
        ("horizontal", expected.horizontals, ax["horizontals"]),
        ("vertical", expected.verticals, ax["verticals"]),
    ):
        axis = "y" if name == "horizontal" else "x"
        for place in wanted:
            if not any(abs(float(line) - place) < 1e-6 for line in drawn):
                yield f"There is no {name} line at {axis} = {place:g}."


def _has_point(ax: dict, x: float, y: float) -> bool:
    return any(
        bool((np.hypot(px - x, py - y) < 1e-6).any()) for px, py in (_vertices(points) for points in ax["points"])
    )


def _has_edge(ax: dict, start: tuple[float, float], end: tuple[float, float]) -> bool:
    for drawn in ax["lines"]:
        vertices = np.column_stack(_vertices(drawn))
        at_start, at_end = (np.hypot(*(vertices - place).T) < 1e-6 for place in (start, end))
        if (at_start[:-1] & at_end[1:]).any() or (at_end[:-1] & at_start[1:]).any():
            return True
    return False


def _number_complaints(ax: dict, number: NumberBeside, points: Sequence[tuple[float, float]]) -> Iterator[str]:
    x, y = number.place
    side = "above" if number.above else "below"
    clear = ON_THE_MARKER * abs(ax["ylim"][1] - ax["ylim"][0])
    beside = [
        text
        for text, place in zip(ax["texts"], ax["text_places"], strict=True)
        if place is not None
        and None not in place
        and (place[1] - y if number.above else y - place[1]) > clear
        and _nearest(place, points) == (x, y)
    ]
    if not beside:
        yield f"Nothing is written {side} the marker at ({x:g}, {y:g}); {number.name} belongs there."
    elif not any(_says(text, number.value) for text in beside):
        quoted = ", ".join(f"“{text[:30]}”" for text in beside)
        yield (
            f"{side.capitalize()} the marker at ({x:g}, {y:g}) stands {quoted}; {number.name}, "
            f"{number.value:.3g}, belongs there."
        )


def _nearest(place: Sequence[float], points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return min(points, key=lambda point: float(np.hypot(place[0] - point[0], place[1] - point[1])))


def _says(text: str, value: float) -> bool:
    """Return whether one of the numbers in `text` is `value`, rounded to three digits or less coarsely."""
    found = re.findall(r"-?\d+\.?\d*(?:e[-+]?\d+)?", text.replace("\N{MINUS SIGN}", "-"))
    third_digit = 10.0 ** (np.floor(np.log10(abs(value))) - 2) if value else 0.0
    return any(abs(float(number) - value) <= 0.501 * third_digit + 1e-9 for number in found)


def _half_plane_complaints(ax: dict, w: Any, b: float) -> Iterator[str]:
    shading = ax.get("shading")
    if not shading:
        yield "The two sides of the line are not shaded."
        return
    x, y = np.asarray(shading["x"], float), np.asarray(shading["y"], float)
    colors = np.asarray(shading["colors"], dtype="U7")
    if x.ndim != 1 or y.ndim != 1 or colors.shape != (len(y), len(x)):  # a mesh of them could fill the memory
        raise _Unreadable
    x, y = np.meshgrid(x, y)
    distance = (w[0] * x + w[1] * y + b) / float(np.hypot(*w))
    margin = 0.04 * max(np.ptp(x), np.ptp(y))
    above, below = colors[distance > margin], colors[distance < -margin]
    if not above.size or not below.size:
        yield "Only one side of the line lies inside the axes: set the limits so that both can be seen."
        return
    if _commonest(above) == _commonest(below):
        yield "The two sides of the line have the same color."
    elif np.mean(above == _commonest(below)) > 0.05 or np.mean(below == _commonest(above)) > 0.05:
        yield "The shading changes its color somewhere else than at the line w.x + b = 0."


def _commonest(colors: np.ndarray) -> str:
    names, counts = np.unique(colors, return_counts=True)
    return str(names[counts.argmax()])


def _word_complaints(ax: dict, expected: Drawing) -> Iterator[str]:
    if expected.titled and not str(ax["title"]).strip():
        yield "The figure has no title."
    for axis in ("xlabel", "ylabel"):
        if expected.titled and not str(ax.get(axis, "")).strip():
            yield f"The {axis[0]} axis has no label."
    drawn = len(expected.curves) + len(expected.lines)
    named = len({str(entry) for entry in ax["legend"]})
    if expected.legend and named < drawn:
        kind = "curves" if expected.curves else "lines"
        yield f"The legend has {named} different entries; it should name each of {drawn} {kind}."


def _vertices(drawn: dict) -> tuple[np.ndarray, np.ndarray]:
    x, y = vertices(drawn)
    finite = np.isfinite(x) & np.isfinite(y)
    return x[finite], y[finite]
