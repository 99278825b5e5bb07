"""A verdict as HTML, for JupyterLab and for feedback pages: one table, readable without color and without scripts."""

from grader_utils.elements import Html, element, with_code
from grader_utils.marking.as_text import WRITE_ABOVE, side_by_side
from grader_utils.marking.mathjax import without_commands
from grader_utils.marking.verdict import PartVerdict, Verdict
from grader_utils.messages import ENGLISH, language, say

# Mixed with the page's own text color: dark on a light page, light on a dark one.
_TINTED = "color:color-mix(in srgb,{} 60%,var(--jp-content-font-color1,#000))"
_PASSED = _TINTED.format("#00875f")
_FAILED = _TINTED.format("#d04a00")
_CELL = "text-align:left;padding:2px 12px 2px 0"
_SPACED = "margin:4px 0"


def verdict_html(verdict: Verdict) -> str:
    """Return the verdict as a fragment of HTML; everything that a student wrote is escaped."""
    state = _PASSED if verdict.passed else _FAILED
    pieces = [element("p", element("strong", verdict.headline()), style=f"{_SPACED};{state}")]
    if verdict.not_attempted:
        pieces.append(element("p", with_code(verdict.help or say(WRITE_ABOVE))))
        return _framed(pieces)
    pieces.append(_table(verdict))
    failure = verdict.first_failure
    if failure and failure.difference:
        part = element("strong", say("First, {part}:", part=say(failure.part)))
        pieces.append(element("p", part, " ", with_code(failure.difference.reason), style=_SPACED))
        arrays = "\n".join(side_by_side(failure.difference)).strip("\n")
        if arrays:
            pieces.append(element("pre", arrays, style=_SPACED))
    if verdict.help:
        pieces.append(element("p", element("strong", say("Hint:")), " ", with_code(verdict.help), style=_SPACED))
    return _framed(pieces)


def _table(verdict: Verdict) -> Html:
    heads = [say("part"), say("result"), *([say("inputs")] if verdict.graded else [])]
    head = element("thead", element("tr", *(element("th", name, style=_CELL) for name in heads)))
    rows = element("tbody", *(_row(part, verdict.graded) for part in verdict.parts))
    return element("table", head, rows, style=_SPACED)


def _row(part: PartVerdict, graded: bool) -> Html:
    style = f"{_CELL};{_PASSED if part.passed else _FAILED}"
    result = f"{'✓' if part.passed else '✗'} {say(part.outcome.value)}"
    cells = [element("td", say(part.part), style=_CELL), element("td", result, style=style)]
    if graded:
        cells.append(element("td", say("public") if part.public else say("unseen"), style=_CELL))
    return element("tr", *cells)


def _framed(pieces: list[Html]) -> str:
    spoken = {} if language() == ENGLISH else {"lang": language()}  # the page around it says that it is in English
    return without_commands(element("div", *pieces, style="border-left:3px solid;padding-left:10px", **spoken))
