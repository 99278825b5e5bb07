"""Lays one graded notebook out as a page for its student: HTML that needs no network, no script and no other file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template
from nbformat import NotebookNode

from grader_utils.course.dates import UnreadableDate, read_time
from grader_utils.course.headings import title_of
from grader_utils.grading.feedback.reached import reached
from grader_utils.grading.feedback.shown_cells import CellsOfPage, working_of
from grader_utils.grading.gradebook.returned import Returned
from grader_utils.grading.pages.date_text import date_text
from grader_utils.grading.pages.page_templates import page_templates
from grader_utils.messages import notebook_language, speaking
from grader_utils.phrasing import encodable

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\ufffd")
"""Characters that act on a terminal, and that no page may hold."""


@dataclass(frozen=True)
class About:
    """What a page is about.

    Attributes:
        student: whose it is.
        assignment: of which assignment.
        notebook: the name of the notebook.
        submitted_at: when it was handed in; "" where nobody knows.
        graded: whether it could be graded at all.
        made_of: a fingerprint of all that the page is made of.
    """

    student: str
    assignment: str
    notebook: str
    submitted_at: str
    graded: bool
    made_of: str


def feedback_page(
    about: About,
    notebook: NotebookNode,
    original: NotebookNode,
    given: Returned,
    pictures: Mapping[str, bytes],
) -> str:
    """Return the page, in the language of the original.

    Args:
        about: whose and what it is.
        notebook: as it was marked.
        original: the instructor's version.
        given: what the gradebook says of it.
        pictures: those that lie beside the notebook, by name.
    """
    cells = CellsOfPage(original, given, pictures)
    with speaking(notebook_language(original.metadata)):
        page = _template().render(
            about=about,
            came=_as_date(about.submitted_at),
            title=title_of([original], about.notebook),
            reached=reached(notebook, original, about.notebook, given),
            notices=cells.notices(notebook),
            cells=cells.shown(notebook),
            working_of=working_of,
        )
    return encodable(page).translate(_CONTROLS)


def _as_date(text: str) -> str:
    """Return a time as a person reads it; "" where the text is no time."""
    try:
        when = read_time(text) if text else None
    except UnreadableDate:
        return ""
    return date_text(when) if when else ""


@lru_cache(maxsize=1)
def _template() -> Template:
    return page_templates("grader_utils.grading.feedback").get_template("feedback.html.j2")
