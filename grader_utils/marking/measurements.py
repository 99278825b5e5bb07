"""Judges a figure of measured values: each series is looked for in every panel, by what a person sees there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from grader_utils.marking.buried import buried_complaints
from grader_utils.marking.compare import Difference
from grader_utils.marking.coverage import CLOSE, Found, Sight
from grader_utils.marking.drawing import MOST_PANELS, ON_PAGE, SMALLEST, difference_in_picture
from grader_utils.marking.elements import series_element
from grader_utils.marking.panel import Panel, Picture, look_alike
from grader_utils.marking.scales import scale_complaints, turned_axes
from grader_utils.marking.stray import stray_complaints
from grader_utils.marking.ticks import tick_complaints, unnumbered_complaints
from grader_utils.marking.words import MOST_QUOTED, names_of
from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed
from grader_utils.questions.expected_figures import Measurements, Series

_PERCENT = re.compile(r"%|per ?cent|퍼센트", re.IGNORECASE)
_NOT_TOLD = to_say("{names} share a panel: a legend should say which line is which.")
_ALIKE = to_say(
    "{names} share a panel: a legend should say which line is which: give each line a color or a style of its own."
)

Shown = list[tuple[Series, Found]]


def compare_measurements(value: Any, expected: Measurements) -> Difference | None:
    """Return the first thing that the figure does not show as asked, or None when it shows everything."""
    return difference_in_picture(value, lambda picture: next(_complaints(picture, expected), None))


def _complaints(picture: Picture, expected: Measurements) -> Iterator[str]:
    panels = [panel for panel in picture.panels if panel.strokes]
    if len(panels) > MOST_PANELS:
        yield say("The figure has {count} pairs of axes: three are enough.", count=len(panels))
        return
    shown: dict[int, Shown] = {}
    for series in expected.series:
        ways = [(one, place) for place, panel in enumerate(panels) for one in _as_labeled(panel, series)]
        places = [(_find(panels[place], one), one, place) for one, place in ways]
        found, as_drawn, place = max(places, key=lambda one: one[0].share, default=(None, series, 0))
        if found is None or found.share < series_element(panels[place], as_drawn).need:
            yield from scale_complaints(picture)
            yield _why_missing(panels, series)
            return
        shown.setdefault(place, []).append((as_drawn, found))
    for place, ones in shown.items():
        if panels[place].on_page < ON_PAGE:
            yield say("The axes of {name} lie beyond the edge of the figure.", name=ones[0][0].said())
        yield from turned_axes(panels[place])
        yield from tick_complaints(panels[place])
        elements = [series_element(panels[place], series) for series, _ in ones]
        yield from buried_complaints(panels[place], elements)
        yield from stray_complaints(panels[place], _sight(panels[place], ones[0][0]), elements, curves=False)
    if expected.worded:
        yield from _word_complaints(picture, panels, shown, expected)


def _as_labeled(panel: Panel, series: Series) -> list[Series]:
    """Return the series as it may be drawn: in percent, too, where the panel says that it is."""
    in_percent = any(_PERCENT.search(text) for text in (panel.ylabel, panel.title))
    return [series, replace(series, y=100 * series.y)] if in_percent else [series]


def _sight(panel: Panel, series: Series) -> Sight:
    places = panel.window(np.column_stack([series.x, series.y]))
    return Sight(panel, np.array([places.min(axis=0), places.max(axis=0)]))


def _find(panel: Panel, series: Series) -> Found:
    element = series_element(panel, series)
    size = np.ptp(element.path, axis=0)
    if ((size > 1e-6) & (size < SMALLEST)).any() or not np.isfinite(element.path).all():
        return Found((), 0.0, np.ones(len(element.places), dtype=bool))
    return _sight(panel, series).cover(element)


def _why_missing(panels: Sequence[Panel], series: Series) -> str:
    for panel in panels:
        path = panel.window(np.column_stack([series.x, series.y]))
        size = np.ptp(path, axis=0)
        if ((path < -CLOSE) | (path > 1 + CLOSE)).any() or (size > 1).any():
            continue
        for shift in (-1.0, 1.0):
            moved = Series(series.name, series.x + shift, series.y)
            element = series_element(panel, moved)
            if _sight(panel, moved).cover(element).share >= element.need:
                return _shifted(series, series.x[0] + shift)
    if any(_is_cut_off(panel, series) for panel in panels):
        return say("The axes do not show all of {name}: their limits cut it off.", name=series.said())
    for first in (0, 1):
        if any(_counted_from(first, panel, series) for panel in panels):
            return _shifted(series, first)
    return say(
        "No line shows {name}: {count} points, from {first} to {last}.",
        name=series.said(),
        count=len(series.y),
        first=f"{series.y[0]:.3g}",
        last=f"{series.y[-1]:.3g}",
    )


def _shifted(series: Series, x: float) -> str:
    return say(
        "The line of {name} has the right values in the wrong places: the value of x = {right} is drawn at x = "
        "{drawn}.",
        name=series.said(),
        right=f"{series.x[0]:g}",
        drawn=f"{x:g}",
    )


def _is_cut_off(panel: Panel, series: Series) -> bool:
    """Whether what lies inside the window is shown, and the rest lies outside."""
    element = series_element(panel, series)
    inside = ((element.places >= 0) & (element.places <= 1)).all(axis=1)
    if inside.all() or inside.mean() < SMALLEST:
        return False
    found = _sight(panel, series).cover(element)
    return bool(found.missed[inside].mean() <= 1 - element.need)


def _counted_from(first: int, panel: Panel, series: Series) -> bool:
    moved = Series(series.name, first + np.arange(len(series.x), dtype=float), series.y)
    element = series_element(panel, moved)
    return _sight(panel, moved).cover(element).share >= element.need


def _word_complaints(
    picture: Picture, panels: Sequence[Panel], shown: dict[int, Shown], expected: Measurements
) -> Iterator[str]:
    """Say what is missing or wrong around the series; shown: those of each panel, by its place."""
    used = [panels[place] for place in shown]
    if not any(text.strip() for text in (picture.title, *(panel.title for panel in picture.panels))):
        yield say("The figure has no title.")
    if not any(panel.xlabel.strip() for panel in picture.panels):
        yield say("The {axis} axis has no label.", axis="x")
    for place, ones in shown.items():
        panel = panels[place]
        if not panel.ylabel.strip():
            yield say("The y axis of {name} has no label.", name=ones[0][0].said())
        yield from unnumbered_complaints(panel)
        yield from _label_complaints(panel, [series for series, _ in ones], expected, several=len(used) > 1)
    for place, ones in shown.items():
        if len(ones) > 1:
            yield from _legend_complaints(panels[place], ones)


def _label_complaints(panel: Panel, series: Sequence[Series], expected: Measurements, several: bool) -> Iterator[str]:
    axes = {one.axis for one in expected.series} - {""}
    own = {one.axis for one in series}
    if expected.x_axis and _says(panel.xlabel, axes) and not _says(panel.xlabel, {expected.x_axis}):
        text = panel.xlabel[:MOST_QUOTED]
        yield say("The label of the x axis is “{text}”, and it shows the epochs.", text=text)
    elsewhere, quoted = axes - own, {"name": series[0].said()}
    if _says(panel.ylabel, elsewhere | ({expected.x_axis} - {""})) and not _says(panel.ylabel, own):
        text = panel.ylabel[:MOST_QUOTED]
        yield say("The label of the y axis is “{text}” where {name} is drawn.", text=text, **quoted)
    if several and _says(panel.title, elsewhere) and not _says(panel.title, own):
        text = panel.title[:MOST_QUOTED]
        yield say("The title is “{text}” where {name} is drawn.", text=text, **quoted)


def _says(text: str, patterns: set[str]) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _legend_complaints(panel: Panel, ones: Shown) -> Iterator[str]:
    said = [names_of(panel, one, ones) for one in ones]
    looks = [found.strokes[0].look for _, found in ones]
    alike = any(look_alike(one, other) for place, one in enumerate(looks) for other in looks[:place])
    if alike or not all(said) or len({one[0] for one in said}) < len(said):
        names = listed(series.said() for series, _ in ones)
        yield say(_ALIKE if alike and panel.legend else _NOT_TOLD, names=names[:1].upper() + names[1:])
        return
    for (series, _), (text, *_) in zip(ones, said, strict=True):
        others = [other for other, _ in ones if other is not series and re.search(other.called, text, re.IGNORECASE)]
        if series.called and others and not re.search(series.called, text, re.IGNORECASE):
            quoted = {"name": series.said(), "text": text[:MOST_QUOTED]}
            yield say("The legend calls the line of {name} “{text}”.", **quoted)
    said_of = zip(ones, said, strict=True)
    named = [bool(re.search(series.called, text, re.IGNORECASE)) for (series, _), (text, *_) in said_of]
    if all(series.called for series, _ in ones) and sum(named) < len(named) - 1:
        text = said[named.index(False)][0][:MOST_QUOTED]
        yield say("The legend says “{text}”: write which line is which.", text=text)
