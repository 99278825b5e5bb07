"""Takes the power out of HTML that was made of a student's text: nh3 lets through what is named here."""

import re
from urllib.parse import unquote

import nh3

from grader_utils.marking.mathjax import without_commands

_TAGS = set(nh3.ALLOWED_TAGS) - {"area", "map", "nav", "header", "footer", "article", "aside", "bdo"} | {"input"}
_ATTRIBUTES = {
    "*": {"id", "title", "class"},
    "a": {"href"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "input": {"type", "checked", "disabled"},
    "ol": {"start"},
    "td": {"style", "colspan", "rowspan"},
    "th": {"style", "colspan", "rowspan"},
}
_ID_PREFIX = "text-"
"""Stands before ids, as scripts of a page know its own parts by their ids."""

_CLASSES = re.compile(r"highlight|anchor-link|task-list-item(-checkbox)?|language-[\w+-]{1,30}")
_TOKEN = re.compile("[a-z][a-z0-9]{0,2}")
"""A class that Pygments gives to a piece of code."""
_WEB = re.compile(r"(https?|mailto):", re.IGNORECASE)
_DROPPED = re.compile(r"[\x00-\x20]+")
"""What browsers drop from an address, at its ends or anywhere."""

_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")


def clean_html(html: str) -> str:
    """Return `html` without what acts: no script, form or foreign frame, no link but to the web and to files.

    Pictures come from beside the page alone: to look at one from elsewhere is to ask that place for something, in the
    name of who looks.
    """
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto", "data"},
        filter_style_properties={"text-align"},
        id_prefix=_ID_PREFIX,
    )
    return without_commands(cleaned)


def _kept(tag: str, name: str, value: str) -> str | None:
    """Return the value that an attribute keeps; None takes the attribute away."""
    if name == "class":
        known = _TOKEN if tag == "span" else _CLASSES
        return " ".join(filter(known.fullmatch, value.split())) or None
    if tag == "input" and name == "type":
        return "checkbox"
    if name == "src":
        return value if _is_beside(value) or _PICTURE.fullmatch(value) else None
    if name == "href" and value.startswith("#"):
        return f"#{_ID_PREFIX}{value[1:]}"
    if name == "href":
        return value if _WEB.match(value) or _is_beside(value) else None
    return value


def _is_beside(address: str) -> bool:
    """Say whether a browser looks for this address beside the page or below it."""
    plain = unquote(_DROPPED.sub("", address)).replace("\\", "/")
    return not plain.startswith("/") and ".." not in plain and ":" not in plain
