"""Judges whether words lie over what is asked for, so that nobody can make it out."""

from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.coverage import Element
from grader_utils.marking.panel import Panel
from grader_utils.messages import say

MOST = 0.5
"""The share of a line along which letters may lie over it."""


def buried_complaints(panel: Panel, elements: Sequence[Element]) -> Iterator[str]:
    """Say which of the elements lies under words; all without a name are judged together."""
    if not len(panel.letters):
        return
    for element in elements:
        if element.name and _share_under(panel, element.places) > MOST:
            yield say("Words lie over {name}, and nobody can make it out: put them beside it.", name=element.name)
    nameless = [element.places for element in elements if not element.name]
    if not elements:  # a mistake that draws no lines: letters are no reason to name it
        nameless = [(stroke.starts + stroke.ends) / 2 for stroke in panel.strokes]
    if nameless and _share_under(panel, np.concatenate(nameless)) > MOST:
        yield say("Words lie over the lines, and nobody can make them out: put them beside the lines.")


def _share_under(panel: Panel, places: np.ndarray) -> float:
    inside = (places[:, None] >= panel.letters[:, 0]) & (places[:, None] <= panel.letters[:, 1])  # (places, boxes, 2)
    return float(inside.all(axis=2).any(axis=1).mean()) if len(places) else 0.0
