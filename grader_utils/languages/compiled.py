"""What the package says in a language, compiled to one file of gettext that a student's Python can read."""

from collections.abc import Iterator
from pathlib import Path

import polib

from grader_utils.languages.catalog import read_catalog, translations
from grader_utils.languages.language import Language
from grader_utils.languages.package_texts import KIND_IN_CONTEXT, PACKAGE, package_messages


def compiled_path(language: Language) -> Path:
    """Return where the package keeps what it says in a language; `grader_utils.messages` reads it."""
    return PACKAGE / "translations" / f"{language.code}.mo"


def compiled(language: Language) -> bytes:
    """Return the content of that file as the catalogs have it; b"" where nothing is translated.

    Raises:
        BadCatalog: a catalog cannot be read.
    """
    together = polib.POFile()
    together.metadata = {"Language": language.code, "Content-Type": "text/plain; charset=UTF-8"}
    together.extend(sorted(_translated(language), key=lambda entry: (entry.msgid, entry.msgctxt or "")))
    return together.to_binary() if together else b""


def _translated(language: Language) -> Iterator[polib.POEntry]:
    for name, messages in package_messages().items():
        translate = translations(read_catalog(language.catalog(name), language.code))
        for message, kind in messages.items():
            if said := translate(message):
                context = message.context if kind == KIND_IN_CONTEXT else None
                yield polib.POEntry(msgctxt=context, msgid=message.text, msgstr=said)


def compile_package(language: Language) -> Path:
    """Write that file, or remove it where nothing is translated; return its path.

    Raises:
        BadCatalog: a catalog cannot be read.
    """
    path, content = compiled_path(language), compiled(language)
    if not content:
        path.unlink(missing_ok=True)
    elif not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return path


def is_compiled(language: Language) -> bool:
    """Return whether that file is as the catalogs have it.

    Raises:
        BadCatalog: a catalog cannot be read.
    """
    path = compiled_path(language)
    return (path.read_bytes() if path.is_file() else b"") == compiled(language)
