"""The messages of the package itself: what its code says, its questions' names and hints, its pages and TOML files."""

import ast
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_file

from grader_utils.languages.notebook_texts import Message
from grader_utils.languages.text import has_words
from grader_utils.progress.closing_questions import CLOSING
from grader_utils.questions.question import Question
from grader_utils.questions.registry import all_questions

PACKAGE = Path(__file__).parent.parent
KIND = "message"
KIND_IN_CONTEXT = "message in this context alone"
"""The kind of a message whose words mean another thing elsewhere."""
_SAYING = {"say": (0,), "to_say": (0,), "say_count": (1, 2)}
"""The functions of `grader_utils.messages`, and which of their arguments are messages."""
_SAYING_IN_TEMPLATES = {name: tuple(place + 1 for place in places) for name, places in _SAYING.items()}
_TEMPLATES = (".j2", ".tpl")
_READ_BY_LEARNERS = ("progress",)
"""The rooms whose TOML files hold texts; keys of other rooms' files are settings."""

Messages = dict[Message, str]


@cache
def package_messages() -> dict[str, Messages]:
    """Return the messages of each folder of the package that has any: by the name of its catalog, package/FOLDER.

    The context of a message is the one that its code names, or the first module, file or question that says it; what
    others say again in the same context, or in none, is no new one.
    """
    found: dict[str, Messages] = {}
    seen: set[Message] = set()
    for folder, where, message in _all_texts():
        if has_words(message.text) and message not in seen:
            seen.add(message)
            name = "/".join(["package", *(part for part in folder.relative_to(PACKAGE).parts if part != "templates")])
            kind = KIND_IN_CONTEXT if message.context else KIND
            found.setdefault(name, {})[message if message.context else Message(where, message.text)] = kind
    return found


def _all_texts() -> Iterator[tuple[Path, str, Message]]:
    """Yield the folder of each message, what says it, and its context there, "" for none."""
    for path in sorted(PACKAGE.rglob("*")):
        yield from ((path.parent, path.name.partition(".")[0], message) for message in _texts_in(path))
    for question in _questions():
        folder = PACKAGE.parent.joinpath(*question.declared_in.split(".")).parent
        yield from ((folder, question.name, Message("", text)) for text in _texts_of(question))


def _questions() -> list[Question]:
    """Return the questions of the package by module, in whatever order these were imported."""
    own = [one for one in [*all_questions().values(), *CLOSING.values()] if one.declared_in.startswith(PACKAGE.name)]
    return sorted(own, key=lambda question: question.declared_in)


def _texts_in(path: Path) -> Iterator[Message]:
    if path.suffix == ".py":
        yield from said_in(path.read_text(encoding="utf-8"))
    elif path.suffix in _TEMPLATES:
        for _, messages, *_ in extract_from_file("jinja2.ext.babel_extract", str(path), keywords=_SAYING_IN_TEMPLATES):
            yield from (Message("", text) for text in ([messages] if isinstance(messages, str) else messages) if text)
    elif path.suffix == ".toml" and path.relative_to(PACKAGE).parts[0] in _READ_BY_LEARNERS:
        yield from (Message("", text) for text in _strings(tomllib.loads(path.read_text(encoding="utf-8"))))


def said_in(code: str) -> Iterator[Message]:
    """Yield each message that Python code says, in its order; its context is the one that the call names, or ""."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
        context = next((_literal(more.value) for more in call.keywords if more.arg == "context"), "")
        for place in _SAYING.get(name, ()):
            if text := "".join(map(_literal, call.args[place : place + 1])):
                yield Message(context, text)


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _strings(value: Any) -> Iterator[str]:
    """Yield each text in a TOML file. A key that is a text, as a heading, stands before names, which are none."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from [key] if " " in key else _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _texts_of(question: Question) -> Iterable[str]:
    yield from (part.name for part in (*question.public_parts, *question.unseen_parts))
    for mistake in question.mistakes:
        yield from (mistake.name, mistake.hint)
