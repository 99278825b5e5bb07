"""A course that instructors share: `c.CourseDirectory.groupshared` opens it to their group, and to nobody else."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from traitlets.config import Config

_FOR_GROUP = 0o007
"""The umask under which what a member makes is the group's, too."""

_SHARED = (
    "source",
    "release",
    "submitted",
    "autograded",
    "feedback",
    "reports",
    "gradebook.db",
    ".course_secret",
)
_NEEDED = stat.S_IRGRP | stat.S_IWGRP


def is_shared(config: Config) -> bool:
    """Return whether several instructors share the course."""
    return config.CourseDirectory.get("groupshared") is True


def share_with_group(config: Config) -> None:
    """Have what this process makes be open to its group and to nobody else, where the course is shared.

    New folders and files get the group of the folder in which they are made when that has its set-group-ID bit.
    """
    if is_shared(config):
        from sqlalchemy import Engine, event  # it takes longer to import than all else that a command needs to start

        os.umask(_FOR_GROUP)
        if not event.contains(Engine, "do_connect", _make_for_group):
            event.listen(Engine, "do_connect", _make_for_group)


def _make_for_group(_dialect: Any, _record: Any, arguments: list, _options: dict) -> None:
    """Make the file of a new gradebook: SQLite would, whatever the umask, let its owner alone write it."""
    place = Path(str(arguments[0])) if arguments else Path()  # PostgreSQL is told by names
    if place.is_absolute() and place.parent.is_dir():
        os.close(os.open(place, os.O_CREAT | os.O_RDONLY, 0o666))


def closed_to_group(root: Path) -> Iterator[Path]:
    """Yield what of the shared course at `root` a member of its group cannot change."""
    group = root.stat().st_gid
    for path in (root, *(root / name for name in _SHARED)):
        try:
            about = path.stat()
        except FileNotFoundError:
            continue
        inherits = not path.is_dir() or about.st_mode & stat.S_ISGID
        if about.st_gid != group or about.st_mode & _NEEDED != _NEEDED or not inherits:
            yield path
