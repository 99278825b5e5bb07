"""Formulas as MathML, which a browser shows by itself: a page needs no network and no script for them."""

import re
import secrets

import nh3
from markupsafe import escape

from grader_utils.cpu_limit import OutOfTime

LONGEST = 2_000
"""What is converted of one formula, in characters; a longer one is shown as it was written."""

_TAGS = {
    *("math", "mrow", "mi", "mo", "mn", "mtext", "mspace", "mstyle", "mpadded", "mphantom", "menclose", "mfrac"),
    *("msqrt", "mroot", "msup", "msub", "msubsup", "mover", "munder", "munderover", "mtable", "mtr", "mtd"),
}
_ATTRIBUTES = {
    "math": {"display", "xmlns"},
    "mo": {"stretchy", "fence", "form", "lspace", "rspace", "minsize", "maxsize", "movablelimits", "accent"},
    "mi": {"mathvariant"},
    "mfrac": {"linethickness"},
    "mspace": {"width"},
    "mtable": {"columnalign"},
    "mstyle": {"displaystyle", "scriptlevel"},
}


class Formulas:
    """The formulas of one text: stand-ins go through all that makes the text harmless, and MathML takes their places.

    A stand-in is an element with a name that nobody can guess. Where it ends in an attribute, it stays the text that
    was written; and no MathML comes into a page that was not made here.
    """

    def __init__(self) -> None:
        self._name = f"formula-{secrets.token_hex(16)}-"
        self._made: list[str] = []

    def stand_in(self, tex: str, display: bool, written: str) -> str:
        """Return what stands for a formula, in HTML.

        Args:
            tex: the formula, in LaTeX.
            display: whether it stands on lines of its own.
            written: what is shown where it cannot be converted, HTML.
        """
        made = mathml(tex, display)
        if made is None:
            return written
        self._made.append(made)
        return f'<span title="{self._name}{len(self._made) - 1}">{escape(tex)}</span>'

    def put_into(self, html: str) -> str:
        """Return `html` with MathML in the places of stand-ins."""
        standing = re.compile(rf'<span title="{self._name}(\d+)">[^<]*</span>')
        return standing.sub(lambda found: self._made[int(found[1])], html)


def mathml(tex: str, display: bool) -> str | None:
    """Return a formula in LaTeX as harmless MathML; None where the converter does not know what it says."""
    if len(tex) > LONGEST:
        return None
    try:
        from latex2mathml.converter import convert
    except ModuleNotFoundError:  # MathJax shows it, where there is a network
        return None
    try:
        made = convert(tex, display="block" if display else "inline")
    except OutOfTime:
        raise
    except Exception:  # it fails in many ways over what is no LaTeX
        return None
    cleaned = nh3.clean(made, tags=_TAGS, attributes=_ATTRIBUTES, clean_content_tags={"script", "style"})
    return None if "\\" in cleaned else cleaned
