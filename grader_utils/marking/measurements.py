"""Judges a figure of measured values: each series is looked for in every panel, by what a person sees there."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference
from grader_utils.marking.coverage import CLOSE, Found, Sight
from grader_utils.marking.drawing import MOST_PANELS, ON_PAGE, SMALLEST, difference_in_picture
from grader_utils.marking.elements import series_element
from grader_utils.marking.panel import Panel, Picture, look_alike
from grader_utils.marking.stray import stray_complaints
from grader_utils.marking.words import names_of
from grader_utils.questions.expected import Measurements, Series

Shown = list[tuple[Series, Found]]


def compare_measurements(value: Any, expected: Measurements) -> Difference | None:
    """Return the first thing that the figure does not show as asked, or None when it shows everything."""
    return difference_in_picture(value, lambda picture: next(_complaints(picture, expected), None))


def _complaints(picture: Picture, expected: Measurements) -> Iterator[str]:
    panels = [panel for panel in picture.panels if panel.strokes]
    if len(panels) > MOST_PANELS:
        yield f"The figure has {len(panels)} pairs of axes: three are enough."
        return
    shown: dict[int, Shown] = {}
    for series in expected.series:
        places = [(_find(panel, series), place) for place, panel in enumerate(panels)]
        found, place = max(places, key=lambda one: one[0].share, default=(None, 0))
        if found is None or found.share < series_element(panels[place], series).need:
            yield _why_missing(panels, series)
            return
        shown.setdefault(place, []).append((series, found))
    for place, ones in shown.items():
        if panels[place].on_page < ON_PAGE:
            yield f"The axes of {ones[0][0].name} lie beyond the edge of the figure."
        elements = [series_element(panels[place], series) for series, _ in ones]
        yield from stray_complaints(panels[place], _sight(panels[place], ones[0][0]), elements, curves=False)
    if expected.worded:
        yield from _word_complaints(picture, panels, shown, expected)


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
                return (
                    f"The line of {series.name} has the right values in the wrong places: the value of x = "
                    f"{series.x[0]:g} is drawn at x = {series.x[0] + shift:g}."
                )
    by_place = [panel for panel in panels if _from_zero(panel, series)]
    if by_place:
        return (
            f"The line of {series.name} has the right values in the wrong places: the value of x = "
            f"{series.x[0]:g} is drawn at x = 0."
        )
    return f"No line shows {series.name}: {len(series.y)} points, from {series.y[0]:.3g} to {series.y[-1]:.3g}."


def _from_zero(panel: Panel, series: Series) -> bool:
    moved = Series(series.name, np.arange(len(series.x), dtype=float), series.y)
    element = series_element(panel, moved)
    return _sight(panel, moved).cover(element).share >= element.need


def _word_complaints(
    picture: Picture, panels: Sequence[Panel], shown: dict[int, Shown], expected: Measurements
) -> Iterator[str]:
    """Say what is missing or wrong around the series; shown: those of each panel, by its place."""
    used = [panels[place] for place in shown]
    if not any(text.strip() for text in (picture.title, *(panel.title for panel in picture.panels))):
        yield "The figure has no title."
    if not any(panel.xlabel.strip() for panel in picture.panels):
        yield "The x axis has no label."
    for place, ones in shown.items():
        panel = panels[place]
        if not panel.ylabel.strip():
            yield f"The y axis of {ones[0][0].name} has no label."
        yield from _label_complaints(panel, [series for series, _ in ones], expected, several=len(used) > 1)
    for place, ones in shown.items():
        if len(ones) > 1:
            yield from _legend_complaints(panels[place], ones)


def _label_complaints(panel: Panel, series: Sequence[Series], expected: Measurements, several: bool) -> Iterator[str]:
    axes = {one.axis for one in expected.series} - {""}
    own = {one.axis for one in series}
    if expected.x_axis and _says(panel.xlabel, axes) and not _says(panel.xlabel, {expected.x_axis}):
        yield f"The label of the x axis is “{panel.xlabel[:40]}”, and it shows the epochs."
    told = [("label of the y axis", panel.ylabel)] + ([("title", panel.title)] if several else [])
    for what, text in told:
        elsewhere = axes - own | ({expected.x_axis} - {""} if what != "title" else set())
        if _says(text, elsewhere) and not _says(text, own):
            yield f"The {what} is “{text[:40]}” where {series[0].name} is drawn."


def _says(text: str, patterns: set[str]) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _legend_complaints(panel: Panel, ones: Shown) -> Iterator[str]:
    names = [series.name for series, _ in ones]
    said = [names_of(panel, one, ones) for one in ones]
    looks = [found.strokes[0].look for _, found in ones]
    alike = any(look_alike(one, other) for place, one in enumerate(looks) for other in looks[:place])
    if alike or not all(said) or len({one[0] for one in said}) < len(said):
        reason = ": give each line a color or a style of its own" if alike and panel.legend else ""
        yield f"{_join(names)} share a panel: a legend should say which line is which{reason}."
        return
    for (series, _), (text, *_) in zip(ones, said, strict=True):
        others = [other for other, _ in ones if other is not series and re.search(other.called, text, re.IGNORECASE)]
        if series.called and others and not re.search(series.called, text, re.IGNORECASE):
            yield f"The legend calls the line of {series.name} “{text[:40]}”."
    said_of = zip(ones, said, strict=True)
    named = [bool(re.search(series.called, text, re.IGNORECASE)) for (series, _), (text, *_) in said_of]
    if all(series.called for series, _ in ones) and sum(named) < len(named) - 1:
        yield f"The legend says “{said[named.index(False)][0][:40]}”: write which line is which."


def _join(names: list[str]) -> str:
    words = f"{', '.join(names[:-1])} and {names[-1]}"
    return words[0].upper() + words[1:]
