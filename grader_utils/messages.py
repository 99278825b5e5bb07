"""Says each message in the language of whoever reads it. The code has the English; catalogs have what others read.

Every other package may use it. It imports no room of the course and nothing large: a student's kernel pays nothing.
"""

import gettext
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from grader_utils.environment import this_notebook

LANGUAGE = "COURSE_LANGUAGE"
"""An environment variable: the code of the language in which the course speaks to whoever sits here, such as ko."""

ENGLISH = "en"

SAID_IN = "course"
"""A notebook's metadata say here in which language it is: {"language": "ko"}."""

_BEHIND_CONTEXT = "\4"
"""Stands between a message's context and the message, as gettext has it in its files."""

_MOST_BESIDE = 20
"""How many notebooks of a folder are asked for their language."""

_CATALOGS = Path(__file__).parent / "translations"
_CODE = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")
_spoken: ContextVar[str] = ContextVar("spoken")


def say(message: str, /, *, context: str = "", **values: object) -> str:
    """Return a message in the language spoken at present, with its values put in.

    Args:
        message: the English, written out in the call or marked by `to_say` where it stands, with `{name}` for values.
        context: what the words mean here, where they mean another thing elsewhere: it stands in no page, and
            translators read it. Written out in the call.
        **values: what is put in; without any, braces are braces.
    """
    message = to_say(message, context=context)
    said = _translations(language()).gettext(message).rpartition(_BEHIND_CONTEXT)[2] if message else ""
    return said.format(**values) if values else said


def say_count(count: float, one: str, many: str, /, **values: object) -> str:
    """Return the message for 1 or the one for other numbers; `{count}` stands for the number, as `say` does."""
    return say(one if count == 1 else many, count=score_text(count), **values)


def score_text(value: float) -> str:
    """Return a score, a mean, points or a count with at most two decimals: 7, 7.5, 1.67."""
    return f"{value:.2f}".rstrip("0").removesuffix(".")


def to_say(message: str, /, *, context: str = "") -> str:
    """Return the message for `say`, which says it later: translators find it here, and its context as `say` has it."""
    return f"{context}{_BEHIND_CONTEXT}{message}" if context else message


def language() -> str:
    """Return the code of the language that is spoken at present: see `speaking`, `LANGUAGE` and `notebook_language`."""
    return _spoken.get(None) or os.environ.get(LANGUAGE, "").strip() or _own_notebook_language()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language within this context; English where the code is "" or of a language that nobody has."""
    token = _spoken.set(code or ENGLISH)
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def known_languages() -> tuple[str, ...]:
    """Return the code of every language that the package speaks, English first."""
    return (ENGLISH, *sorted(path.stem for path in _CATALOGS.glob("*.mo")))


def in_each_language(saying: Callable[[], str]) -> dict[str, str]:
    """Return what `saying` says in each of the `known_languages`, by code; empty where it says nothing."""
    found = {}
    for code in known_languages():
        with speaking(code):
            found[code] = saying()
    return found if found[ENGLISH] else {}


def load_languages() -> None:
    """Read what is said in every language: a process that is forked from here need not reach the files any more."""
    for code in known_languages():
        _translations(code)


def notebook_language(metadata: object) -> str:
    """Return the language that a notebook's metadata name, ENGLISH where they name none. They may hold anything."""
    course = metadata.get(SAID_IN) if isinstance(metadata, dict) else None
    code = course.get("language") if isinstance(course, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else ENGLISH


@cache
def _own_notebook_language() -> str:
    """Return the language of the notebook that this process is the kernel of; English where it is none.

    What runs a notebook without a server, as Validate does, tells its kernel no name, only its folder: there the
    notebooks tell, if all are in one language.
    """
    own = this_notebook()
    try:
        files = [own] if own else sorted(Path().glob("*.ipynb"))[:_MOST_BESIDE]
    except OSError:
        return ENGLISH
    said = {_language_in(path) for path in files}
    return said.pop() if len(said) == 1 else ENGLISH


def _language_in(path: Path) -> str:
    try:
        notebook = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return ENGLISH
    return notebook_language(notebook.get("metadata") if isinstance(notebook, dict) else None)


@cache
def _translations(code: str) -> gettext.NullTranslations:
    path = _CATALOGS / f"{code}.mo"
    if not _CODE.fullmatch(code) or not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)
