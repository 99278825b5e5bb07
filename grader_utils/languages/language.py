"""The languages that a course speaks besides English: one folder in translations/ for each, with its settings."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from grader_utils.failure import ExpectedFailure

SETTINGS = "language.toml"


class NoSuchLanguage(ExpectedFailure):
    """A language was asked for that the course does not have, or whose settings cannot be read."""

    status = 2


@dataclass(frozen=True)
class Language:
    """One language.

    Attributes:
        code: such as ko.
        name: its own, such as 한국어.
        complete: whether nothing of it may be missing.
        folder: with its catalogs.
        jupyterlab: what JupyterLab calls it, such as ko_KR; "" where there is no pack for its menus.
        requirements: the file in the course's folder with what it needs besides; "" for nothing.
    """

    code: str
    name: str
    complete: bool
    folder: Path
    jupyterlab: str = ""
    requirements: str = ""

    def catalog(self, notebook: str) -> Path:
        """Return the path of the catalog of a notebook, which is named notebooks/NAME or source/NAME."""
        return self.folder / f"{notebook}.po"


def languages(course: Path) -> list[Language]:
    """Return every language of a course, by code.

    Raises:
        NoSuchLanguage: the settings of one cannot be read.
    """
    return [_read(path) for path in sorted((course / "translations").glob(f"*/{SETTINGS}"))]


def language(course: Path, code: str) -> Language:
    """Return the language of this code.

    Raises:
        NoSuchLanguage: the course does not have it, or its settings cannot be read.
    """
    path = course / "translations" / code / SETTINGS
    if not path.is_file():
        known = ", ".join(one.code for one in languages(course)) or "none"
        raise NoSuchLanguage(
            f"There is no language {code!r} in translations/. There are: {known}. To begin one, write {path}, as "
            "docs/translators.md says."
        )
    return _read(path)


def _read(path: Path) -> Language:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
        name, complete = settings["name"], settings["complete"]
        more = [settings.get(key, "") for key in ("jupyterlab", "requirements")]
    except (OSError, ValueError, KeyError) as error:
        raise NoSuchLanguage(f"{path} needs a name and complete = true or false: {error!r}") from error
    if not all(isinstance(text, str) for text in (name, *more)) or not isinstance(complete, bool):
        raise NoSuchLanguage(
            f'{path} needs name = "..." and complete = true or false; jupyterlab and requirements are texts, too.'
        )
    return Language(path.parent.name, name, complete, path.parent, *more)
