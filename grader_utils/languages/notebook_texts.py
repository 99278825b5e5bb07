"""A notebook as a translator sees it: which texts each cell has, and the notebook with translations in their places."""

import copy
import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from grader_utils.languages.code_texts import code_texts
from grader_utils.languages.markdown_texts import markdown_texts
from grader_utils.languages.text import Text, replace_texts

Notebook = dict[str, Any]
"""A notebook as its file states it. nbformat would state some of it anew."""


class Message(NamedTuple):
    """What a translator translates: `context` is the id of the cell. Equal texts in a cell are one message."""

    context: str
    text: str


def texts_of(cell: dict[str, Any], notebook: str) -> list[Text]:
    """Return the texts of a cell of the notebook of this name, in their order."""
    source = source_of(cell)
    if cell["cell_type"] == "markdown":
        return markdown_texts(source)
    if cell["cell_type"] != "code":
        return []
    listed = _listed_strings().get(notebook, {}).get(cell["id"], {})
    graded = cell["metadata"].get("nbgrader", {}).get("grade", False)
    return code_texts(source, listed.get("also", ()), listed.get("left", ()), graded)


def messages_of(notebook: Notebook, name: str) -> dict[Message, str]:
    """Return all messages of the notebook of this name, in its order, each with the kind of its text."""
    found: dict[Message, str] = {}
    for cell in notebook["cells"]:
        for text in texts_of(cell, name):
            found.setdefault(Message(cell["id"], text.message), text.kind)
    return found


def translated(notebook: Notebook, name: str, translate: Callable[[Message], str | None]) -> Notebook:
    """Return a copy of the notebook of this name with every text replaced for which `translate` returns another."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook["cells"]:
        context = cell["id"]
        source = replace_texts(
            source_of(cell),
            texts_of(cell, name),
            lambda text, context=context: translate(Message(context, text.message)),
        )
        cell["source"] = source.splitlines(keepends=True) if isinstance(cell["source"], list) else source
    return notebook


def source_of(cell: dict[str, Any]) -> str:
    """Return a cell's source in one piece; files state it in lines."""
    return cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])


@cache
def _listed_strings() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(files(__package__).joinpath("strings.toml").read_text(encoding="utf-8"))
