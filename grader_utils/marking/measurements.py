"""Judges a figure of measured values: each series is looked for in every panel, whatever else the figure shows."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from grader_utils.answering.wire import DescribedFigure
from grader_utils.marking.compare import Difference
from grader_utils.marking.described import vertices
from grader_utils.questions.expected import Measurements, Series

CLOSE = 1e-6
"""Largest distance of a drawn point from its value, as a share of the largest value; a screen shows 1e-3."""


def compare_measurements(value: Any, expected: Measurements) -> Difference | None:
    """Return the first thing that the figure does not show as asked, or None when it shows everything."""
    if not isinstance(value, DescribedFigure):
        return Difference("A matplotlib Figure is asked for: return the `fig` of `fig, ax = plt.subplots()`.")
    try:
        reason = next(_complaints(value.data, expected), None)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return Difference("The figure cannot be read.")
    return Difference(reason) if reason else None


def _complaints(figure: dict, expected: Measurements) -> Iterator[str]:
    panels = figure["axes"]
    shown: dict[int, list[str]] = {}
    for series in expected.series:
        places = [place for place, panel in enumerate(panels) if any(_shows(line, series) for line in panel["lines"])]
        if not places:
            yield _why_missing([line for panel in panels for line in panel["lines"]], series)
        shown.setdefault(places[0], []).append(series.name)
    if expected.worded:
        yield from _word_complaints(figure, shown)


def _word_complaints(figure: dict, shown: dict[int, list[str]]) -> Iterator[str]:
    """Say what is missing around the series; shown: the names of those in each panel, by its place."""
    panels = figure["axes"]
    used = [panels[place] for place in shown]
    if not any(_said(text) for text in (figure.get("suptitle"), *(panel["title"] for panel in panels))):
        yield "The figure has no title."
    if not any(_said(panel["xlabel"]) for panel in used):
        yield "The x axis has no label."
    for place, names in shown.items():
        if not _said(panels[place]["ylabel"]):
            yield f"The y axis of {names[0]} has no label."
    entries = {str(entry) for panel in panels for entry in panel["legend"]}
    together = max(shown.values(), key=len)
    if len(together) > 1 and len(entries) < len(together):
        yield f"{_join(together)} share a panel: a legend should say which line is which."


def _shows(line: dict, series: Series) -> bool:
    x, y = vertices(line)
    return x.shape == series.x.shape and _near(x, series.x) and _near(y, series.y)


def _why_missing(lines: list[dict], series: Series) -> str:
    for line in lines:
        x, y = vertices(line)
        if y.shape == series.y.shape and _near(y, series.y):
            place = int(np.abs(x - series.x).argmax())
            return (
                f"The line of {series.name} has the right values in the wrong places: the value of x = "
                f"{series.x[place]:g} is drawn at x = {x[place]:g}."
            )
    return f"No line shows {series.name}: {len(series.y)} points, from {series.y[0]:.3g} to {series.y[-1]:.3g}."


def _near(drawn: np.ndarray, values: np.ndarray) -> bool:
    return bool((np.abs(drawn - values) <= CLOSE * max(1.0, float(np.abs(values).max()))).all())


def _said(text: Any) -> bool:
    return bool(str(text or "").strip())


def _join(names: list[str]) -> str:
    words = f"{', '.join(names[:-1])} and {names[-1]}"
    return words[0].upper() + words[1:]
