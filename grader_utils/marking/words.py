"""Judges the words of a drawing: title, labels, and a legend whose entries belong to what they name."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from grader_utils.marking.coverage import Found
from grader_utils.marking.geometry import distances
from grader_utils.marking.panel import Panel, look_alike
from grader_utils.marking.ticks import unnumbered_complaints
from grader_utils.messages import say, to_say
from grader_utils.questions.expected_figures import Curve, Drawing

NEXT_TO = 0.06
"""A text is taken for the name of a line that is nearer than this share of the window."""

MOST_QUOTED = 40
"""So many letters of a text are quoted."""

_CURVES_ALIKE = to_say(
    "Two curves look the same, and no legend can tell them apart: give each a color or a style of its own."
)
_LINES_ALIKE = to_say(
    "Two lines look the same, and no legend can tell them apart: give each a color or a style of its own."
)
_CURVE_UNNAMED = to_say("A legend that names the curve is missing.")
_LINE_UNNAMED = to_say("A legend that names the line is missing.")
_TOO_FEW_CURVES = to_say("The legend has {entries} different entries; it should name each of {wanted} curves.")
_TOO_FEW_LINES = to_say("The legend has {entries} different entries; it should name each of {wanted} lines.")
_NO_LEGEND = {
    True: to_say("No legend is seen that names each of {wanted} curves."),
    False: to_say("No legend is seen that names each of {wanted} lines."),
}

_NOT_SAID = re.compile(r"[\\${}\s_]")


def word_complaints(panel: Panel, title: str, expected: Drawing, found: Sequence[tuple[Any, Found]]) -> Iterator[str]:
    """Say what is missing or wrong in the words; `found`: what shows each curve and each line."""
    if expected.titled:
        if not (panel.title or title).strip():
            yield say("The figure has no title.")
        for axis, label in (("x", panel.xlabel), ("y", panel.ylabel)):
            if not label.strip():
                yield say("The {axis} axis has no label.", axis=axis)
        yield from _axis_complaints(panel, expected)
        yield from unnumbered_complaints(panel)
    if expected.legend:
        yield from legend_complaints(panel, found)
    if expected.own_styles:
        yield from _style_complaints(found)


def _axis_complaints(panel: Panel, expected: Drawing) -> Iterator[str]:
    for axis, label, names, others in (
        ("x", panel.xlabel, expected.x_names, expected.y_names),
        ("y", panel.ylabel, expected.y_names, expected.x_names),
    ):
        if others and is_called(label, others) and not is_called(label, names):
            yield say(
                "The label of the {axis} axis is “{label}”, which is what the other axis shows.",
                axis=axis,
                label=label[:MOST_QUOTED],
            )


def is_called(label: str, names: str) -> bool:
    """Return whether the whole of a label, but for spaces and signs of TeX, is one of `names`."""
    return bool(re.fullmatch(names, _NOT_SAID.sub("", label).lower()))


def legend_complaints(panel: Panel, found: Sequence[tuple[Any, Found]]) -> Iterator[str]:
    """Say which curve or line has no name, the name of another, or a name that another has, too."""
    names = [names_of(panel, one, found) for one in found]
    curves = bool(found) and isinstance(found[0][0], Curve)
    entries = {text for text, _ in panel.legend}
    if not any(names) and len(entries) < len(found):
        yield _too_few(len(entries), len(found), curves)
        return
    looks = [one.strokes[0].look for _, one in found if one.strokes]
    alike = any(sum(look_alike(look, other) for other in looks) > 1 for look in looks)
    if alike and not curves and len(entries) >= len(found):
        return  # each has its name; which is which, nobody asked
    if alike and not all(names):
        yield say(_CURVES_ALIKE if curves else _LINES_ALIKE)
        return
    for (thing, _), said in zip(found, names, strict=True):
        if not said:
            yield say("The legend does not name {name}.", name=thing.said() if curves else thing.said_in_short())
            return
    first = [said[0] for said in names]
    if len(set(first)) < len(first):
        yield _too_few(len(set(first)), len(found), curves)
        return
    yield from _naming_complaints([thing for thing, _ in found], first)


def _too_few(entries: int, wanted: int, curves: bool) -> str:
    if wanted == 1:
        return say(_CURVE_UNNAMED if curves else _LINE_UNNAMED)
    if not entries:
        return say(_NO_LEGEND[curves], wanted=wanted)
    return say(_TOO_FEW_CURVES if curves else _TOO_FEW_LINES, entries=entries, wanted=wanted)


def names_of(panel: Panel, one: tuple[Any, Found], found: Sequence[tuple[Any, Found]]) -> list[str]:
    """Return the entries of the legend whose sample looks as the line does; else the texts right next to it."""
    if not one[1].strokes:
        return []
    look = one[1].strokes[0].look
    said = [text for text, sample in panel.legend if look_alike(sample, look)]
    return said or [words.text for words in panel.texts if _nearest(words.place, found) is one[1]]


def _nearest(place: np.ndarray, found: Sequence[tuple[Any, Found]]) -> Found | None:
    gaps = [
        min((float(distances(place[None], stroke.starts, stroke.ends)[0]) for stroke in one.strokes), default=np.inf)
        for _, one in found
    ]
    nearest = int(np.argmin(gaps))
    return found[nearest][1] if gaps[nearest] <= NEXT_TO else None


def _naming_complaints(things: Sequence[Any], said: Sequence[str]) -> Iterator[str]:
    if things and isinstance(things[0], Curve):
        yield from _curve_names(things, said)
        return
    numbers = [re.findall(r"\d+", text) for text in said]
    if all(len(one) == 1 for one in numbers) and len(said) > 1:
        order = [int(one[0]) for one in numbers]
        if sorted(order) in (list(range(len(order))), list(range(1, len(order) + 1))) and order != sorted(order):
            wrong = next(place for place, number in enumerate(order) if number != sorted(order)[place])
            yield say(
                "The legend calls the line of {name} “{text}”, which is another.",
                name=things[wrong].said_in_short(),
                text=said[wrong][:MOST_QUOTED],
            )


def _curve_names(curves: Sequence[Curve], said: Sequence[str]) -> Iterator[str]:
    for curve, text in zip(curves, said, strict=True):
        if not curve.called:
            continue
        own = re.search(curve.called, text, re.IGNORECASE)
        others = [other for other in curves if other is not curve and re.search(other.called, text, re.IGNORECASE)]
        quoted = {"name": curve.said(), "text": text[:MOST_QUOTED]}
        if not own and others:
            yield say("The legend calls the curve of {name} “{text}”.", **quoted)
        elif not own:
            yield say("The legend calls the curve of {name} “{text}”: write which function it is.", **quoted)
        elif len(others) > 1:
            yield say("The legend calls the curve of {name} “{text}”: one name belongs to one curve.", **quoted)


def _style_complaints(found: Sequence[tuple[Any, Found]]) -> Iterator[str]:
    styles = [(one.strokes[0].look.dashes, one.strokes[0].look.marker) for _, one in found if one.strokes]
    if len(set(styles)) < len(styles):
        yield say("Two curves have the same line style: on a gray printout nobody could tell them apart.")
