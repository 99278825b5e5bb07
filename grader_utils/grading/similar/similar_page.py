"""Lays pairs of similar submissions out as one page of HTML, side by side, that needs no network and no scripts."""

from collections.abc import Sequence

from grader_utils.grading.pages.page_templates import page_templates
from grader_utils.grading.similar.pairs import Pair

MOST_PAIRS = 100
"""So many are laid out; those behind them are more likely by chance."""


def similar_page(assignment: str, submissions: int, pairs: Sequence[Pair]) -> str:
    """Return the page.

    Args:
        assignment: its name.
        submissions: how many were compared.
        pairs: in the order in which they are shown.
    """
    return (
        page_templates("grader_utils.grading.similar")
        .get_template("similar.html.j2")
        .render(assignment=assignment, submissions=submissions, pairs=pairs[:MOST_PAIRS], more=len(pairs[MOST_PAIRS:]))
    )
