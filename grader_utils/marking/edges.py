"""Judges the edges of a drawing: the straight lines between its markers."""

from collections.abc import Iterator
from dataclasses import replace

from grader_utils.marking.coverage import CLOSE, Element, Sight
from grader_utils.marking.elements import edge_element
from grader_utils.marking.panel import Panel, said_place
from grader_utils.marking.spots import spot_size
from grader_utils.messages import say
from grader_utils.questions.expected_figures import Drawing

LEAST_OF_EDGE = 0.3
"""The share of an edge that an arrow runs along to be its arrow."""


def edge_complaints(panel: Panel, sight: Sight, expected: Drawing, elements: list[Element]) -> Iterator[str]:
    """Say which edge is missing, and which two markers are joined though no edge joins them; edges join `elements`."""
    if not expected.edges:
        return
    hidden = spot_size(panel, sight, expected.points)
    edges = [edge_element(panel, *edge, hidden) for edge in expected.edges]
    elements += edges
    for (start, end), edge in zip(expected.edges, edges, strict=True):
        if expected.in_window:
            inside = ((edge.places >= 0) & (edge.places <= 1)).all(axis=1)
            edge = replace(edge, places=edge.places[inside])
            if not len(edge.places):
                continue
        if not sight.is_covered(edge):
            yield say("No straight line joins {start} and {end}.", start=said_place(start), end=said_place(end))
        elif _points_back(panel, sight, edge):
            yield say(
                "An arrow points from {end} to {start}, and {end} is computed from {start}: turn it around.",
                start=said_place(start),
                end=said_place(end),
            )
    if not expected.alone:
        return
    joined = {frozenset(edge) for edge in expected.edges}
    for place, start in enumerate(expected.points):
        for end in expected.points[:place]:
            pair = edge_element(panel, start, end, hidden)
            if {start, end} in joined or start == end or sight.near(pair.places, edges, 3 * CLOSE).mean() > 0.5:
                continue
            if sight.is_covered(pair):
                yield say(
                    "A line joins {start} and {end}, and neither of the two is computed from the other.",
                    start=said_place(start),
                    end=said_place(end),
                )


def _points_back(panel: Panel, sight: Sight, edge: Element) -> bool:
    """Whether the arrows along an edge all point from its end to its start."""
    way = edge.path[-1] - edge.path[0]
    along = [
        float((arrow[1] - arrow[0]) @ way) / max(float(way @ way), 1e-12)
        for arrow in panel.arrows
        if sight.near(arrow, [edge], 3 * CLOSE).all()
    ]
    return bool(along) and max(along) < -LEAST_OF_EDGE
