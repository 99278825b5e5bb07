"""Filters of nbconvert's that show a notebook's texts on a page of formgrader; nbgrader_config.py names them."""

from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from grader_utils.grading.pages.texts import PageTexts

_TEXTS = "page_texts"


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """Return a text in Markdown as harmless HTML."""
    return _texts(context).markdown(source, context.get("cell", {}).get("attachments", {}))


@pass_context
def highlight_code(context: Context, source: str, metadata: Any = None) -> str:
    """Return code as HTML, in colors."""
    return _texts(context).code(source, metadata)


@pass_context
def ansi2html(context: Context, text: str) -> str:
    """Return what a program printed as HTML, in its colors."""
    return _texts(context).printed(str(text))


def strip_files_prefix(text: str) -> str:
    """Return the text as it is: links to files/ are of old notebooks, and looking for them takes long."""
    return text


def _texts(context: Context) -> PageTexts:
    """Return the texts of the page that is being made."""
    return context["resources"].setdefault(_TEXTS, PageTexts())
