"""A learner's own folder: copies of the lessons and of the student versions, of which no work is ever written over.

Beside the copies lies a list of what was copied. It tells a copy that nobody has touched, which a new version of the
course may replace, from one that somebody has worked on.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from grader_utils.failure import ExpectedFailure

LESSONS = "notebooks"
COPIED = (LESSONS, "release")
LIST = ".originals.json"


class CannotFill(ExpectedFailure):
    """The folder cannot be written; the message names it."""


@dataclass
class Filled:
    """What came of filling a workspace: names of files, relative to it.

    Attributes:
        new: files that were not there.
        replaced: copies that nobody had touched, now those of the course again.
        kept: copies that somebody has changed, while the course has a newer version.
    """

    new: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def fill_workspace(course: Path, folder: Path, copied: Iterable[str] = COPIED) -> Filled:
    """Copy the lessons and the student versions of `course` into `folder`, and leave what was worked on as it is.

    Args:
        course: the course, or what `course bundle` made of it.
        folder: a learner's own.
        copied: folders of the course; `(LESSONS,)` where assignments come from an exchange.

    Raises:
        CannotFill: a file cannot be read or written, or there is none.
    """
    filled, known, files = Filled(), _known(folder), _files(course, copied)
    if not files:
        raise CannotFill(f"{course} holds no lessons. Say --course FOLDER.")
    try:
        for path in files:
            name, original = path.relative_to(course).as_posix(), path.read_bytes()
            target = folder / name
            if not target.exists():
                filled.new.append(name)
            elif _digest(target.read_bytes()) == _digest(original):
                known[name] = _digest(original)
                continue
            elif known.get(name) == _digest(target.read_bytes()):
                filled.replaced.append(name)
            else:
                if known.get(name) != _digest(original):
                    filled.kept.append(name)
                continue
            _write(target, original)
            known[name] = _digest(original)
        _write(folder / LIST, (json.dumps(known, indent=1, sort_keys=True) + "\n").encode())
    except OSError as error:
        raise CannotFill(f"{error.filename or folder} cannot be read or written: {error.strerror}.") from error
    return filled


def _files(course: Path, copied: Iterable[str]) -> list[Path]:
    return sorted(
        path
        for name in copied
        for path in (course / name).rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(course).parts)
    )


def _known(folder: Path) -> dict[str, str]:
    """Return the digest of each original as it was copied; nothing where that cannot be read."""
    try:
        known = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(target: Path, content: bytes) -> None:
    """Write a file in one step: whoever stops this leaves the old one or the new one, and nothing between."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    unfinished.write_bytes(content)
    os.replace(unfinished, target)
