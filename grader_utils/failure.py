"""Failures that a user can do something about: their message is all that is shown."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

INTERRUPTED = 130
"""The exit status of a command that Ctrl-C ended."""


class ExpectedFailure(RuntimeError):  # noqa: N818 (subclasses name what happened)
    """Something is missing or refused; the message says what to do."""

    status = 1
    """The exit status of a command that ends with it."""


class NoSuchAssignment(ExpectedFailure):
    """An assignment was asked for that the course does not have, or it has none at all."""

    status = 2


class NotAFolder(ExpectedFailure):
    """Something else is where a folder should be; the message names it."""


def check_assignments(asked: Iterable[str], known: Sequence[str]) -> None:
    """Raise NoSuchAssignment for the first one that was asked for and is not known, or when none is known."""
    if not known:
        raise NoSuchAssignment("source/ is missing or holds no assignment. Restore it, or say --course FOLDER.")
    unknown = sorted(set(asked) - set(known))
    if unknown:
        raise NoSuchAssignment(f"There is no assignment {unknown[0]}. There are: {', '.join(known)}.")


def check_folder(folder: Path) -> None:
    """Raise NotAFolder when `folder` cannot be made: something else is in its place, or in that of one above it."""
    there = next(path for path in (folder, *folder.absolute().parents) if os.path.lexists(path))
    if not there.is_dir():
        raise NotAFolder(f"{there} is no folder. Say --folder FOLDER, for one that is there or can be made.")
