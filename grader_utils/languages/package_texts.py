"""The messages of the package itself: what its code says, its questions' names and hints, its pages and TOML files."""

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
_SAYING = {"say": None, "to_say": None, "say_count": (2, 3)}
"""The functions of `grader_utils.messages`, and which of their arguments are messages; None: the first."""
_HOW = {".py": "python", ".j2": "jinja2.ext.babel_extract", ".tpl": "jinja2.ext.babel_extract"}
_READ_BY_LEARNERS = ("progress",)
"""The rooms whose TOML files hold texts; keys of other rooms' files are settings."""

Messages = dict[Message, str]


@cache
def package_messages() -> dict[str, Messages]:
    """Return the messages of each folder of the package that has any: by the name of its catalog, package/FOLDER.

    The context of a message is the first module, file or question that says it; what others say again is no new one.
    """
    found: dict[str, Messages] = {}
    seen: set[str] = set()
    for folder, context, text in _all_texts():
        if has_words(text) and text not in seen:
            seen.add(text)
            name = "/".join(["package", *(part for part in folder.relative_to(PACKAGE).parts if part != "templates")])
            found.setdefault(name, {})[Message(context, text)] = KIND
    return found


def _all_texts() -> Iterator[tuple[Path, str, str]]:
    for path in sorted(PACKAGE.rglob("*")):
        yield from ((path.parent, path.name.partition(".")[0], text) for text in _texts_in(path))
    for question in _questions():
        folder = PACKAGE.parent.joinpath(*question.declared_in.split(".")).parent
        yield from ((folder, question.name, text) for text in _texts_of(question))


def _questions() -> list[Question]:
    """Return the questions of the package by module, in whatever order these were imported."""
    own = [one for one in [*all_questions().values(), *CLOSING.values()] if one.declared_in.startswith(PACKAGE.name)]
    return sorted(own, key=lambda question: question.declared_in)


def _texts_in(path: Path) -> Iterator[str]:
    if path.suffix in _HOW:
        for _, messages, *_ in extract_from_file(_HOW[path.suffix], str(path), keywords=_SAYING):
            yield from [messages] if isinstance(messages, str) else filter(None, messages)
    elif path.suffix == ".toml" and path.relative_to(PACKAGE).parts[0] in _READ_BY_LEARNERS:
        yield from _strings(tomllib.loads(path.read_text(encoding="utf-8")))


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
