"""Turns a kernel's messages into a notebook's outputs. Trusts no message to have the form that it should have."""

import re
from typing import Any

from nbformat import NotebookNode

from grader_utils.answering.sheet import MIME_TYPE
from grader_utils.messages import say, to_say
from grader_utils.phrasing import encodable

LONGEST_TEXT = 100_000
"""What is kept of a text that a cell shows, in characters: a page with more of them takes minutes to make."""

_CUT_OFF = to_say("\n... (the rest is left out: {most} characters are shown)\n")

_PICTURE = re.compile(r"[A-Za-z0-9+/=\s]*")
"""A picture's data stands in an attribute of a page, so it holds nothing that could end that."""

STREAMS = ("stdout", "stderr")
SHOWN = ("text/plain", "image/png", "image/jpeg")
"""What is kept of what a cell shows: nothing that a browser could run, as HTML, SVG and Markdown can be."""


def add_output(outputs: list[NotebookNode], kind: str, content: Any) -> None:
    """Add what a message of type `kind` shows to a cell's `outputs`; a message that shows nothing adds nothing."""
    if not isinstance(content, dict):
        return
    if kind == "stream":
        _add_text(outputs, content.get("name"), content.get("text"))
    elif kind in ("display_data", "execute_result"):
        data = _mime_bundle(content.get("data"))
        if data:
            count = {"execution_count": None} if kind == "execute_result" else {}
            outputs.append(NotebookNode(output_type=kind, data=data, metadata=NotebookNode(), **count))
    elif kind == "error":
        outputs.append(error_output(content.get("ename"), content.get("evalue"), content.get("traceback")))
    elif kind == "clear_output":
        outputs[:] = [output for output in outputs if MIME_TYPE in output.get("data", {})]  # answers are not shown


def error_output(name: Any, message: Any, traceback: Any = ()) -> NotebookNode:
    """Return an error as an output."""
    lines = traceback if isinstance(traceback, (list, tuple)) else ()
    texts = {"ename": _text(name), "evalue": _text(message), "traceback": [_text(line) for line in lines]}
    return NotebookNode(output_type="error", **texts)


def _add_text(outputs: list[NotebookNode], name: Any, text: Any) -> None:
    if name not in STREAMS or not isinstance(text, str):
        return
    last = outputs[-1] if outputs else {}
    if last.get("output_type") == "stream" and last.get("name") == name:
        if len(last["text"]) <= LONGEST_TEXT:
            last["text"] = _beginning(last["text"] + encodable(text))
    else:
        outputs.append(NotebookNode(output_type="stream", name=name, text=_text(text)))


def _mime_bundle(data: Any) -> NotebookNode:
    """Return what may be shown, and an answer sheet as it came: whoever reads it trusts nothing in it."""
    if not isinstance(data, dict):
        return NotebookNode()
    shown = {kind: data[kind] for kind in SHOWN if isinstance(data.get(kind), str)}
    shown = {
        kind: _text(text) if kind == "text/plain" else text
        for kind, text in shown.items()
        if kind == "text/plain" or _PICTURE.fullmatch(text)
    }
    sheet = {MIME_TYPE: data[MIME_TYPE]} if isinstance(data.get(MIME_TYPE), dict) else {}
    return NotebookNode(shown | sheet)


def _text(value: Any) -> str:
    """Return the beginning of `value` as text that any file can hold."""
    return _beginning(encodable(str(value)))


def _beginning(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + say(_CUT_OFF, most=LONGEST_TEXT)
