"""Judges the edges of a drawing: the straight lines between its markers."""

from collections.abc import Iterator

from grader_utils.marking.coverage import CLOSE, Element, Sight
from grader_utils.marking.elements import edge_element
from grader_utils.marking.panel import Panel
from grader_utils.marking.spots import spot_size
from grader_utils.questions.expected import Drawing


def edge_complaints(panel: Panel, sight: Sight, expected: Drawing, elements: list[Element]) -> Iterator[str]:
    """Say which edge is missing, and which two markers are joined though no edge joins them; edges join `elements`."""
    if not expected.edges:
        return
    hidden = spot_size(panel, sight, expected.points)
    edges = [edge_element(panel, *edge, hidden) for edge in expected.edges]
    elements += edges
    for (start, end), edge in zip(expected.edges, edges, strict=True):
        if not sight.is_covered(edge):
            yield f"No straight line joins ({start[0]:g}, {start[1]:g}) and ({end[0]:g}, {end[1]:g})."
    if not expected.alone:
        return
    joined = {frozenset(edge) for edge in expected.edges}
    for place, start in enumerate(expected.points):
        for end in expected.points[:place]:
            pair = edge_element(panel, start, end, hidden)
            if {start, end} in joined or start == end or sight.near(pair.places, edges, 3 * CLOSE).mean() > 0.5:
                continue
            if sight.is_covered(pair):
                yield (
                    f"A line joins ({start[0]:g}, {start[1]:g}) and ({end[0]:g}, {end[1]:g}), and neither of the two "
                    "is computed from the other."
                )
