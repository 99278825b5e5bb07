"""Which of the files in an upload are notebooks, and which of the assignment's each of them is."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

_CHECKPOINTS = ".ipynb_checkpoints"
_LITTER = {"__MACOSX", _CHECKPOINTS}
_NOTEBOOK = re.compile(r"(?P<stem>.+?)\.ipynb(?:\.(?:txt|json))?$", re.IGNORECASE)
_COPIED = re.compile(
    r"(?:\s*\(\d+\)|[-_ ]+copy[-_ ]?\d*|[-_ ]+(?:kopie|copie|copia)(?:[-_ ]*\(?\d+\)?)?|[-_ ]\d+)$", re.IGNORECASE
)
_COPY_OF = re.compile(r"^(?:copy of|kopie von|copie de|copia de)\s+", re.IGNORECASE)


class TwoVersions(Exception):  # noqa: N818 (it says what an upload holds)
    """An upload holds two notebooks of one name that differ; the message says which."""


@dataclass(frozen=True)
class Notebook:
    """One notebook in an upload: where it lay, and its content."""

    path: str
    content: bytes

    @property
    def stem(self) -> str:
        """Its name without folders and suffixes."""
        return _stem(self.path)

    @property
    def depth(self) -> int:
        """How many folders it lies in."""
        return self.path.count("/")


def is_litter(path: str) -> bool:
    """Say whether a file lies where programs leave copies that nobody meant to hand in."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return not parts or parts[-1].startswith(".") or bool(_LITTER & set(parts))


def is_checkpoint(path: str) -> bool:
    """Say whether a file is a notebook's copy that Jupyter keeps for itself."""
    return _CHECKPOINTS in path.replace("\\", "/").split("/")[:-1] and is_notebook(path)


def is_notebook(path: str) -> bool:
    """Say whether a file is a notebook by its name; some browsers add .txt or .json to it."""
    return bool(_NOTEBOOK.match(PurePosixPath(path).name))


def named(notebooks: Iterable[Notebook], expected: set[str]) -> dict[str, bytes]:
    """Return the notebooks of one upload by the name, without a suffix, under which each is collected.

    A notebook with an expected name keeps it. One whose name is that of a copy stands for the expected one where no
    other does; else it stays beside it, under its own name.

    Args:
        notebooks: what was found.
        expected: the names of the assignment's notebooks.

    Raises:
        TwoVersions: it is not clear which of two is meant.
    """
    found: dict[str, Notebook] = {}
    for notebook in sorted(notebooks, key=lambda notebook: (notebook.depth, notebook.path)):
        other = found.setdefault(notebook.stem, notebook)
        if other.depth == notebook.depth and other.content != notebook.content:
            raise TwoVersions(f"it holds two different {notebook.stem}.ipynb ({other.path!r} and {notebook.path!r})")
    return {_expected(stem, set(found), expected): notebook.content for stem, notebook in found.items()}


def _expected(stem: str, found: set[str], expected: set[str]) -> str:
    meant = _original(stem, expected)
    copies = [other for other in found if _original(other, expected) == meant]
    return meant if meant and (stem == meant or len(copies) == 1) else stem


def _original(stem: str, expected: set[str]) -> str:
    """Return the expected notebook of which `stem` may be a copy, or nothing."""
    plain = stem
    while plain not in expected:
        shorter = _COPY_OF.sub("", _COPIED.sub("", plain.strip()))
        if shorter == plain:
            break
        plain = shorter
    same = {name: name for name in expected} | {_folded(name): name for name in expected}
    return same.get(plain) or same.get(_folded(plain), "")


def _folded(name: str) -> str:
    return re.sub(r"[-_ ]+", "_", name.casefold()).strip("_")


def _stem(path: str) -> str:
    name = unicodedata.normalize("NFC", PurePosixPath(path.replace("\\", "/")).name)
    match = _NOTEBOOK.match(name)
    return match["stem"] if match else name
