"""All catalogs of a language: one for each notebook, and one for each folder of the package that says something."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader_utils.failure import ExpectedFailure
from grader_utils.languages.notebook_file import notebooks_of, read_notebook
from grader_utils.languages.notebook_texts import Message, Notebook, messages_of
from grader_utils.languages.package_texts import package_messages


class NoSuchCatalog(ExpectedFailure):
    """A catalog was asked for that no language has."""

    status = 2


@dataclass(frozen=True)
class Source:
    """What one catalog translates: its name, such as notebooks/03_sigmoid, and its messages with the kind of each.

    `notebook` is the English notebook and `stem` its name; None and "" for the package.
    """

    name: str
    messages: dict[Message, str]
    notebook: Notebook | None = None
    stem: str = ""


def sources(course: Path, only: str | None = None) -> Iterator[Source]:
    """Yield what each catalog translates, or one alone: notebooks/NAME, source/NAME and package/FOLDER.

    Raises:
        NoSuchCatalog: there is none of the name `only`.
    """
    notebooks = dict(notebooks_of(course))
    package = package_messages() if only not in notebooks else {}
    if only is not None and only not in notebooks and only not in package:
        raise NoSuchCatalog(f"There is no catalog {only}. There are: {', '.join([*notebooks, *package])}.")
    for name, path in notebooks.items():
        if only in (None, name):
            notebook = read_notebook(path)
            yield Source(name, messages_of(notebook, path.stem), notebook, path.stem)
    yield from (Source(name, messages) for name, messages in package.items() if only in (None, name))
