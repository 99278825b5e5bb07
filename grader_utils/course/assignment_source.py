"""The instructor's version of one assignment, in each language in which somebody hands it in."""

import hashlib
import json
from functools import cached_property, partial
from pathlib import Path

import nbformat

from grader_utils.course.data_files import data_files
from grader_utils.course.language_by_text import Line, holds_most, language_by_text, lines_of_text
from grader_utils.course.original import read_original
from grader_utils.languages.language import Language, languages
from grader_utils.messages import ENGLISH, SAID_IN, known_languages


class AssignmentSource:
    """The instructor's version of one assignment, read once for a whole class.

    Args:
        folder: of the assignment in source/.
        course: with its translations/.
        language: the class's; what a submission is in, it says itself.
    """

    def __init__(self, folder: Path, course: Path, language: str = ENGLISH) -> None:
        self._folder, self._course, self.language = folder, course, language
        self._in_languages: dict[str, dict[str, nbformat.NotebookNode]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._texts_given: dict[tuple[str, str], list[Line]] = {}

    @cached_property
    def originals(self) -> dict[str, nbformat.NotebookNode]:
        """The notebooks that submissions are mended from, by name without the suffix."""
        paths = sorted(self._folder.glob("*.ipynb"))
        return {path.stem: read_original(path) for path in paths}

    def originals_in(self, code: str) -> dict[str, nbformat.NotebookNode]:
        """Return the same in one of the course's languages; in English where it has no such language.

        Where the course has no catalogs of a language that the package speaks, their texts are English, and whoever
        hands them in is answered in that language all the same.

        Raises:
            UnusableSource, BadCatalog: one of them, or its catalog, cannot be read.
        """
        if code not in self._in_languages:
            self._in_languages[code] = self._made(code)
        return self._in_languages[code]

    def recognized(self, name: str, content: bytes) -> str:
        """Return in which of the course's languages a notebook is, by its texts; "" where it has none of this one's.

        Args:
            name: of the notebook that it was handed out as.
            content: of the file that was handed in, whatever it is.

        Raises:
            UnusableSource, BadCatalog: as `originals_in`.
        """
        if b'"cells"' not in content:
            return ""
        if holds_most(content, self._lines(name, ENGLISH)):
            return ENGLISH  # most of a class: no other language is loaded for it
        return language_by_text(content, {code: self._lines(name, code) for code in (ENGLISH, *self._languages)})

    def _lines(self, name: str, code: str) -> list[Line]:
        if (name, code) not in self._texts_given:
            self._texts_given[name, code] = lines_of_text(self.originals_in(code)[name])
        return self._texts_given[name, code]

    @cached_property
    def _languages(self) -> dict[str, Language]:
        return {one.code: one for one in languages(self._course)}

    def _made(self, code: str) -> dict[str, nbformat.NotebookNode]:
        if code in self._languages:
            return self._translated(self._languages[code])
        if code == ENGLISH or code not in known_languages():
            return self.originals
        said = {SAID_IN: {"language": code}}
        return {
            name: nbformat.from_dict(book | {"metadata": book.metadata | said}) for name, book in self.originals.items()
        }

    def _translated(self, spoken: Language) -> dict[str, nbformat.NotebookNode]:
        from grader_utils.languages.in_language import in_language  # takes long to import, for one language alone

        return {
            name: read_original(
                self._folder / f"{name}.ipynb", partial(in_language, catalog_name=f"source/{name}", language=spoken)
            )
            for name in self.originals
        }

    @cached_property
    def codes(self) -> list[str]:
        """The code of every cell, as students get it and with the instructor's solution."""
        solved = [nbformat.read(self._folder / f"{name}.ipynb", as_version=4) for name in self.originals]
        books = [*self.originals.values(), *solved]
        return [cell.source for book in books for cell in book.cells if cell.cell_type == "code"]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The data files, by their path in the assignment's folder."""
        return data_files(self._folder)

    @cached_property
    def files_version(self) -> str:
        """A fingerprint of the data files."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(name.encode() + content)
        return digest.hexdigest()

    def text(self, name: str, code: str) -> str:
        """Return one of `originals_in(code)` as JSON text."""
        code = code if code in {*self._languages, *known_languages()} else ENGLISH
        if (name, code) not in self._texts:
            self._texts[name, code] = json.dumps(self.originals_in(code)[name], sort_keys=True)
        return self._texts[name, code]
