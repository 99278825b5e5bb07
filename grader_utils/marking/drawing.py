"""Judges a described figure by what a person sees in it: see docs/figures.md for the rule."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader_utils.answering.wire import DescribedFigure, Malformed
from grader_utils.marking.beside import number_complaints
from grader_utils.marking.buried import buried_complaints
from grader_utils.marking.compare import Difference
from grader_utils.marking.coverage import ON_ITS_LINE, Element, Found, Sight
from grader_utils.marking.curves import curve_complaints
from grader_utils.marking.edges import edge_complaints
from grader_utils.marking.elements import SHORTEST, curve_element, line_element
from grader_utils.marking.half_planes import half_plane_complaints
from grader_utils.marking.panel import EMPTY, Panel, Picture, said_place
from grader_utils.marking.picture import read_picture
from grader_utils.marking.scales import lost_in_logarithms, scale_complaints, turned_axes
from grader_utils.marking.spots import has_spot, spot_complaints
from grader_utils.marking.stray import stray_complaints
from grader_utils.marking.ticks import tick_complaints
from grader_utils.marking.words import word_complaints
from grader_utils.messages import say, to_say
from grader_utils.questions.expected_figures import Curve, Drawing, Line

MOST_PANELS = 4
"""In more pairs of axes with lines or markers, nobody knows which one is the answer."""

ON_PAGE = 0.9
SMALLEST = 0.04
"""Curves that take up less than this share of the window's height or width cannot be read."""

NO_FIGURE = to_say("A matplotlib Figure is asked for: return the `fig` of `fig, ax = plt.subplots()`.")
UNREADABLE = to_say("The figure cannot be read.")
NOTHING_SEEN = to_say("Nothing is seen in the figure that your code returns. Is it the one that it draws into?")
MISSING = to_say("No straight line is seen where {name}.")
HORIZONTAL, VERTICAL = (
    to_say("No horizontal line is seen at y = {place}."),
    to_say("No vertical line is seen at x = {place}."),
)
UNFINISHED = to_say("The straight line where {name} is not seen all the way: a part of it is missing or covered.")
PARTLY = 0.25
"""The share of a straight line that must be seen before it is called unfinished, and not missing."""


def compare_drawing(value: Any, expected: Drawing) -> Difference | None:
    """Return the first thing that the figure does not show as asked, or None when it shows everything."""
    return difference_in_picture(value, lambda picture: first_complaint(picture, expected))


def difference_in_picture(value: Any, complain: Callable[[Picture], str | None]) -> Difference | None:
    """Return as a difference what `complain` says of the figure; None when it says nothing."""
    if not isinstance(value, DescribedFigure):
        return Difference(say(NO_FIGURE))
    try:
        picture = read_picture(value.data)
    except Malformed:
        return Difference(say(UNREADABLE))
    try:
        reason = complain(picture)
    except (ArithmeticError, ValueError, IndexError):  # places that no figure of matplotlib's has
        return Difference(say(UNREADABLE))
    return Difference(reason) if reason else None


def first_complaint(picture: Picture, expected: Drawing) -> str:
    """Return the first thing that is wrong with the panel that has the fewest things wrong, or ""."""
    used = [panel for panel in picture.panels if panel.strokes or panel.spots] or list(picture.panels[:1]) or [EMPTY]
    if len(used) > MOST_PANELS:
        return say("The figure has {count} pairs of axes: draw everything into one.", count=len(used))
    if not any(map(_shows_anything, picture.panels)):
        return next(scale_complaints(picture), say(NOTHING_SEEN))
    complaints = [list(_complaints(panel, picture.title, expected)) for panel in used]
    fewest = min(complaints, key=len)
    return fewest[0] if fewest else ""


def _complaints(panel: Panel, title: str, expected: Drawing) -> Iterator[str]:
    if panel.on_page < ON_PAGE:
        yield say("The axes lie beyond the edge of the figure.")
    frame = _frame(expected)
    in_window = panel.window(frame) if frame is not None else None
    sight = Sight(panel, None if in_window is None else np.sort(in_window, axis=0))
    if frame is not None:
        yield from lost_in_logarithms(panel, frame)
    if in_window is not None:
        yield from _size_complaints(np.ptp(in_window, axis=0), bool(expected.curves))
    if expected.curves:
        yield from turned_axes(panel)
    if expected.titled:
        yield from tick_complaints(panel)
    elements: list[Element] = []
    found: list[tuple[Any, Found]] = []
    levels = len(expected.horizontals) + len(expected.verticals)
    for curve in expected.curves:
        elements.append(curve_element(panel, curve))
        found.append((curve, sight.cover(elements[-1])))
        yield from curve_complaints(panel, sight, curve, elements[-1], found[-1][1], levels)
    if expected.in_window and expected.lines and not panel.strokes:
        yield say("No straight line is seen anywhere.")
    for line in expected.lines:
        element = line_element(panel, line, frame)
        if expected.in_window and (element is None or _is_short(element)):
            continue
        if element is None:
            yield say("No straight line is seen where {name}: that lies outside of the axes' limits.", name=line.said())
            continue
        elements.append(element)
        found.append((line, _shown(panel, sight, line, element)))
        if found[-1][1].share < element.need * (0.7 if expected.in_window else 1):
            unfinished = found[-1][1].share >= PARTLY and _lies_on(sight, found[-1][1], element)
            yield say(UNFINISHED if unfinished else MISSING, name=line.said())
    yield from _reference_complaints(panel, sight, expected, frame, elements)
    if expected.alone and not expected.edges:
        lines = [stroke for thing, shown in found if isinstance(thing, Line) for stroke in shown.strokes]
        yield from stray_complaints(panel, sight, elements, bool(expected.curves), expected.points, lines)
    for x, y in expected.points:
        if not has_spot(panel, sight, (x, y), len(expected.points) + expected.more_points):
            yield _no_marker(panel, (x, y))
    yield from edge_complaints(panel, sight, expected, elements)
    yield from buried_complaints(panel, elements)
    for number in expected.numbers:
        yield from number_complaints(panel, number, expected)
    if expected.half_planes:
        yield from half_plane_complaints(panel, *expected.half_planes, frame)
    if expected.alone:
        yield from spot_complaints(panel, sight, expected, elements)
    if expected.alone and expected.edges:
        yield from stray_complaints(panel, sight, elements, curves=False)
    yield from word_complaints(panel, title, expected, found)


def _shows_anything(panel: Panel) -> bool:
    if panel.strokes or panel.spots or panel.texts:
        return True
    return panel.shades is not None and len(np.unique(panel.shades.reshape(-1, 3), axis=0)) > 1


def _no_marker(panel: Panel, place: tuple[float, float]) -> str:
    """Say that no marker is seen at `place`, data coordinates, and whether one could be seen there."""
    share = panel.window([place])[0]
    if ((share >= 0) & (share <= 1)).all():
        return say("No marker is seen at {place}.", place=said_place(place))
    return say("No marker is seen at {place}: that lies outside of the axes' limits.", place=said_place(place))


def _is_short(element: Element) -> bool:
    return bool(np.hypot(*(element.path[-1] - element.path[0])) < 2 * SHORTEST)


def _frame(expected: Drawing) -> np.ndarray | None:
    """The smallest box, ((x0, y0), (x1, y1)) in data coordinates, around all that has a place; None without any."""
    x, y = [point[0] for point in expected.points], [point[1] for point in expected.points]
    x += [end for curve in expected.curves for end in curve.over] + list(expected.verticals)
    y += [value for curve in expected.curves for value in _range(curve)] + list(expected.horizontals)
    return np.array([[min(x), min(y)], [max(x), max(y)]], dtype=float) if x and y else None


def _range(curve: Curve) -> tuple[float, float]:
    y = curve.function(np.linspace(*curve.over, 101))
    return float(y.min()), float(y.max())


def _shown(panel: Panel, sight: Sight, line: Line, element: Element) -> Found:
    """Return what shows a straight line; one that its own label interrupts is seen on both sides of it."""
    found = sight.cover(element)
    if found.share >= element.need or not len(panel.covers):
        return found
    whole = line_element(panel, line, None)
    return (whole and sight.interrupted(whole)) or found


def _lies_on(sight: Sight, found: Found, element: Element) -> bool:
    """Whether the lines that show a part of an element run along it, and do not cross it at a small angle."""
    return all(sight.share_on(stroke, [element]) >= ON_ITS_LINE for stroke in found.strokes)


def _size_complaints(size: np.ndarray, curves: bool) -> Iterator[str]:
    """Say what is drawn too small: a curve needs both directions, points and straight lines one of the two."""
    small = size < SMALLEST
    for axis, too_small in zip("xy", small if curves else np.full(2, small.all()), strict=True):
        if too_small:
            yield say(
                "All that is asked for is drawn too small to be seen: set narrower limits of the {axis} axis.",
                axis=axis,
            )


def _reference_complaints(
    panel: Panel, sight: Sight, expected: Drawing, frame: np.ndarray | None, elements: list[Element]
) -> Iterator[str]:
    wanted = [(HORIZONTAL, place, Line("", 0, 1, place)) for place in expected.horizontals]
    wanted += [(VERTICAL, place, Line("", 1, 0, place)) for place in expected.verticals]
    for missing, place, line in wanted:
        element = line_element(panel, line, frame)
        if element is not None:
            elements.append(element)
        if element is None or not sight.is_covered(element):
            yield say(missing, place=f"{place:g}")
