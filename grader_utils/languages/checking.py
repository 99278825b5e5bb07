"""What is wrong with a language: messages that are missing, out of date, or have lost something of their English."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader_utils.languages.agreement import disagreements
from grader_utils.languages.catalog import read_catalog, translations
from grader_utils.languages.catalogs import Source, sources
from grader_utils.languages.code_kept import changed_code, lost_names
from grader_utils.languages.glossary import Glossary
from grader_utils.languages.language import Language
from grader_utils.languages.notebook_texts import Message, translated


@dataclass
class Findings:
    """What is to be done in one catalog, each as the message that it is about, with words where it is wrong."""

    catalog: Path
    messages: int = 0
    missing: list[Message] = field(default_factory=list)
    fuzzy: list[Message] = field(default_factory=list)
    wrong: list[tuple[Message, str]] = field(default_factory=list)


def check(course: Path, language: Language, only: str | None = None) -> Iterator[Findings]:
    """Yield what is to be done in each catalog of a language, or in one alone, in the order of the notebooks.

    Raises:
        BadCatalog: a catalog cannot be read.
        BadGlossary: the language's glossary cannot be read.
        NoSuchCatalog: there is none of the name `only`.
    """
    glossary = Glossary.read(language.folder)
    for source in sources(course, only):
        yield _check_one(source, language, glossary)


def _check_one(source: Source, language: Language, glossary: Glossary) -> Findings:
    catalog = read_catalog(language.catalog(source.name), language.code)
    entries = {Message(entry.msgctxt, entry.msgid): entry for entry in catalog.entries if not entry.obsolete}
    findings = Findings(catalog.path, len(source.messages))
    for message, kind in source.messages.items():
        entry = entries.get(message)
        if entry is None or not entry.msgstr:
            findings.missing.append(message)
            continue
        if entry.fuzzy:
            findings.fuzzy.append(message)
        wrong = [*disagreements(message.text, entry.msgstr, kind), *glossary.forbidden_in(entry.msgstr)]
        findings.wrong += [(message, words) for words in wrong]
    if source.notebook is not None:
        in_language = translated(source.notebook, source.stem, translations(catalog))
        for changed in (changed_code, lost_names):
            findings.wrong += [(Message(cell, ""), words) for cell, words in changed(source.notebook, in_language)]
    return findings
