"""The words of a language: which term stands for an English one, and which variants do not."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader_utils.failure import ExpectedFailure

FILE = "glossary.toml"


class BadGlossary(ExpectedFailure):
    """A glossary cannot be read; the message says where."""


@dataclass(frozen=True)
class Glossary:
    """Terms by their English, and for each forbidden variant what to say in its place."""

    terms: Mapping[str, str]
    forbidden: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> "Glossary":
        """Return the glossary in a language's folder, an empty one where there is none.

        Raises:
            BadGlossary: the file is none.
        """
        path = folder / FILE
        if not path.is_file():
            return cls({}, {})
        try:
            entries = tomllib.loads(path.read_text(encoding="utf-8"))
            terms = {english: entry["say"] for english, entry in entries.items()}
            forbidden = {variant: entry["say"] for entry in entries.values() for variant in entry.get("not", ())}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadGlossary(
                f'{path} needs lines such as "weight" = {{ say = "...", not = ["..."] }}: {error}'
            ) from error
        return cls(terms, forbidden)

    def forbidden_in(self, translation: str) -> Iterator[str]:
        """Yield, in words, each forbidden variant that a translation has."""
        for variant, term in self.forbidden.items():
            if variant in translation:
                yield f"it says {variant}; the glossary says {term}"
