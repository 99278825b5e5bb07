"""Catalogs of translations: gettext's .po files, one for each notebook and language."""

from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import polib

from grader_utils.failure import ExpectedFailure
from grader_utils.languages.notebook_texts import Message

_ALIKE = 0.6
"""From this ratio on, a new English text in the same cell counts as an old one that was changed."""


class BadCatalog(ExpectedFailure):
    """A catalog cannot be read; the message says where."""


class Catalog(NamedTuple):
    """One .po file."""

    path: Path
    entries: polib.POFile


def read_catalog(path: Path, language: str) -> Catalog:
    """Return the catalog in a file, an empty one where there is none.

    Raises:
        BadCatalog: the file is none; the message names the line.
    """
    if path.is_file():
        try:
            return Catalog(path, polib.pofile(str(path), wrapwidth=0, check_for_duplicates=True))
        except (OSError, ValueError, UnicodeDecodeError) as error:
            raise BadCatalog(f"{path} is no catalog: {error}") from error
    entries = polib.POFile(wrapwidth=0)
    entries.metadata = {
        "Project-Id-Version": "Neural networks by hand",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return Catalog(path, entries)


def update(catalog: Catalog, messages: dict[Message, str]) -> Catalog:
    """Return a catalog that has exactly these messages, in their order, with the translations of the one before.

    A text that moved to another cell or module takes its translation along. Where the English has changed a little,
    the entry keeps its translation and is marked as fuzzy. What has a translation and is used no more stands at the
    end as obsolete.
    """
    known = {Message(entry.msgctxt, entry.msgid): entry for entry in catalog.entries}
    unused = {message: entry for message, entry in known.items() if message not in messages and entry.msgstr}
    updated = read_catalog(Path(), catalog.entries.metadata.get("Language", ""))
    updated.entries.metadata = catalog.entries.metadata
    updated.entries.header = catalog.entries.header
    for message, kind in messages.items():
        entry = known.get(message)
        if entry is None or entry.obsolete:
            back = entry
            entry = polib.POEntry(msgctxt=message.context, msgid=message.text)
            if back:
                entry.msgstr, entry.flags = back.msgstr, list(back.flags)
            elif not _move(entry, message, unused):
                _take_over(entry, message, unused)
        entry.comment = kind
        updated.entries.append(entry)
    for entry in unused.values():
        entry.obsolete = True
        updated.entries.append(entry)
    return Catalog(catalog.path, updated.entries)


def _move(entry: polib.POEntry, message: Message, unused: dict[Message, polib.POEntry]) -> bool:
    """Give a new entry the translation of an unused one with the very same text; say whether there is one."""
    moved = next((old for old in unused if old.text == message.text), None)
    if moved is None:
        return False
    before = unused.pop(moved)
    entry.msgstr, entry.flags = before.msgstr, list(before.flags)
    entry.previous_msgid, entry.previous_msgctxt = before.previous_msgid, before.previous_msgctxt
    return True


def _take_over(entry: polib.POEntry, message: Message, unused: dict[Message, polib.POEntry]) -> None:
    """Give a new entry the translation of the unused one in the same cell that is most like it, marked as fuzzy."""
    ratios = {
        old: SequenceMatcher(None, old.text, message.text, autojunk=False).ratio()
        for old in unused
        if old.context == message.context
    }
    nearest = max(ratios, key=ratios.get, default=None)
    if nearest and ratios[nearest] >= _ALIKE:
        before = unused.pop(nearest)
        entry.msgstr, entry.flags = before.msgstr, ["fuzzy"]
        entry.previous_msgid, entry.previous_msgctxt = before.msgid, before.msgctxt


def save(catalog: Catalog) -> None:
    """Write a catalog to its file."""
    catalog.path.parent.mkdir(parents=True, exist_ok=True)
    catalog.entries.save(str(catalog.path))


def translations(catalog: Catalog) -> Callable[[Message], str | None]:
    """Return what gives each message its translation: None where it is missing, fuzzy or obsolete."""
    known = {
        Message(entry.msgctxt, entry.msgid): entry.msgstr
        for entry in catalog.entries
        if entry.msgstr and not entry.fuzzy and not entry.obsolete
    }
    return known.get
