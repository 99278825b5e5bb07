"""A verdict as HTML, for JupyterLab and for feedback pages: one table, readable without color and without scripts."""

import re
from html import escape

from grader_utils.marking.as_text import WRITE_ABOVE, side_by_side
from grader_utils.marking.mathjax import without_commands
from grader_utils.marking.verdict import PartVerdict, Verdict

# Mixed with the page's own text color: dark on a light page, light on a dark one.
_TINTED = "color:color-mix(in srgb,{} 60%,var(--jp-content-font-color1,#000))"
_PASSED = _TINTED.format("#00875f")
_FAILED = _TINTED.format("#d04a00")
_CODE = re.compile(r"`([^`]+)`")
_CELL = "text-align:left;padding:2px 12px 2px 0"


def verdict_html(verdict: Verdict) -> str:
    """Return the verdict as a fragment of HTML; everything that a student wrote is escaped."""
    state = _PASSED if verdict.passed else _FAILED
    pieces = [f'<p style="margin:4px 0;{state}"><strong>{escape(verdict.headline())}</strong></p>']
    if verdict.not_attempted:
        pieces.append(f"<p>{with_code(verdict.help or WRITE_ABOVE)}</p>")
        return _framed(pieces)
    pieces.append(_table(verdict))
    failure = verdict.first_failure
    if failure and failure.difference:
        reason = with_code(failure.difference.reason).replace("\n", "<br>")
        pieces.append(f'<p style="margin:4px 0"><strong>First, {escape(failure.part)}:</strong> {reason}</p>')
        arrays = "\n".join(side_by_side(failure.difference)).strip("\n")
        if arrays:
            pieces.append(f'<pre style="margin:4px 0">{escape(arrays)}</pre>')
    if verdict.help:
        pieces.append(f'<p style="margin:4px 0"><strong>Hint:</strong> {with_code(verdict.help)}</p>')
    return _framed(pieces)


def with_code(text: str) -> str:
    """Return escaped text in which `code` is shown as code."""
    return _CODE.sub(r"<code>\1</code>", escape(text))


def _table(verdict: Verdict) -> str:
    head = ["part", "result", *(["inputs"] if verdict.graded else [])]
    rows = "".join(_row(part, verdict.graded) for part in verdict.parts)
    heads = "".join(f'<th style="{_CELL}">{name}</th>' for name in head)
    return f'<table style="margin:4px 0"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(part: PartVerdict, graded: bool) -> str:
    style = f"{_CELL};{_PASSED if part.passed else _FAILED}"
    result = f"{'✓' if part.passed else '✗'} {part.outcome.value}"
    kind = f'<td style="{_CELL}">{"public" if part.public else "unseen"}</td>' if graded else ""
    return f'<tr><td style="{_CELL}">{escape(part.part)}</td><td style="{style}">{result}</td>{kind}</tr>'


def _framed(pieces: list[str]) -> str:
    return f'<div style="border-left:3px solid;padding-left:10px">{without_commands("".join(pieces))}</div>'
