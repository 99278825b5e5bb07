"""Turns a kernel's messages into a notebook's outputs. Trusts no message to have the form that it should have."""

from typing import Any

from nbformat import NotebookNode, from_dict

STREAMS = ("stdout", "stderr")


def add_output(outputs: list[NotebookNode], kind: str, content: Any) -> None:
    """Add what a message of type `kind` shows to a cell's `outputs`; a message that shows nothing adds nothing."""
    if not isinstance(content, dict):
        return
    if kind == "stream":
        _add_text(outputs, content.get("name"), content.get("text"))
    elif kind in ("display_data", "execute_result"):
        data = _mime_bundle(content.get("data"))
        if data:
            about = {"output_type": kind, "data": data, "metadata": {}}
            outputs.append(from_dict(about | ({"execution_count": None} if kind == "execute_result" else {})))
    elif kind == "error":
        outputs.append(error_output(content.get("ename"), content.get("evalue"), content.get("traceback")))
    elif kind == "clear_output":
        outputs.clear()


def error_output(name: Any, message: Any, traceback: Any = ()) -> NotebookNode:
    """Return an error as an output."""
    lines = traceback if isinstance(traceback, (list, tuple)) else ()
    return from_dict(
        {
            "output_type": "error",
            "ename": _text(name),
            "evalue": _text(message),
            "traceback": [_text(line) for line in lines],
        }
    )


def _add_text(outputs: list[NotebookNode], name: Any, text: Any) -> None:
    if name not in STREAMS or not isinstance(text, str):
        return
    last = outputs[-1] if outputs else {}
    if last.get("output_type") == "stream" and last.get("name") == name:
        last["text"] += _text(text)
    else:
        outputs.append(from_dict({"output_type": "stream", "name": name, "text": _text(text)}))


def _mime_bundle(data: Any) -> dict:
    if not isinstance(data, dict):
        return {}
    return {kind: value for kind, value in data.items() if kind.endswith("json") or isinstance(value, str)}


def _text(value: Any) -> str:
    """Return `value` as text that any file can hold."""
    return str(value).encode("utf-8", errors="replace").decode("utf-8")
