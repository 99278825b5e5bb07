"""Folders that a grading process needs for a while: closed to others, and removed later should it be killed.

Each holds a file that its owner keeps locked for as long as it lives; Linux lets go of the lock when the owner ends.
"""

import contextlib
import os
import re
import tempfile
import time
from pathlib import Path

from grader_utils.failure import ExpectedFailure
from grader_utils.removal import remove_tree

try:
    import fcntl
except ImportError:  # Windows, where nothing is graded
    fcntl = None

LONGEST = 70
"""Characters of the longest path in which scratch folders are made: sockets lie in them, whose names hold 107 bytes."""

_SHORT_PLACES = ("/tmp", "/var/tmp")
_LOCK = ".owner"
_BEING_MADE = "making-"
_NAMES = re.compile(rf"({_BEING_MADE})?(room|warm|marker)-[a-z0-9_]{{8}}")
_SECONDS_TO_MAKE = 3600

_locks: dict[Path, int] = {}


class NoPlace(ExpectedFailure):
    """There is no folder for temporary files in which sockets can lie; the message says what to do."""


def make_scratch(kind: str) -> Path:
    """Make an empty folder that only this user can enter, and that is this process's own as long as it lives.

    Args:
        kind: room, warm or marker.

    Raises:
        NoPlace: see there.
    """
    made = Path(tempfile.mkdtemp(prefix=f"{_BEING_MADE}{kind}-", dir=_place()))
    lock = os.open(made / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    _try_to_lock(lock)
    folder = made.rename(made.with_name(made.name.removeprefix(_BEING_MADE)))  # only now may others look at it
    _locks[folder] = lock
    return folder


def remove_scratch(folder: Path) -> None:
    """Remove a folder with all that is in it; it may be gone already, or another process's."""
    remove_tree(folder)
    lock = _locks.pop(folder, None)
    if lock is not None:
        os.close(lock)


def remove_leftovers() -> None:
    """Remove the scratch folders whose owners are gone, and no others."""
    for place in {_place(), tempfile.gettempdir()}:
        with contextlib.suppress(OSError):
            for entry in list(os.scandir(place)):
                if _NAMES.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                    with contextlib.suppress(OSError):
                        _remove_if_left(Path(entry.path), entry.stat(follow_symlinks=False))


def _remove_if_left(folder: Path, about: os.stat_result) -> None:
    if about.st_uid != os.getuid() or folder in _locks:
        return
    if folder.name.startswith(_BEING_MADE):
        if time.time() - about.st_mtime > _SECONDS_TO_MAKE:
            remove_tree(folder)
        return
    lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        if _try_to_lock(lock):
            remove_tree(folder)
    finally:
        os.close(lock)


def _try_to_lock(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (OSError, AttributeError):  # it is locked, or these files cannot be
        return False
    return True


def _place() -> str:
    """Return the system's folder for temporary files or, where its path is too long for sockets, a shorter one."""
    usual = tempfile.gettempdir()
    for place in (usual, os.environ.get("XDG_RUNTIME_DIR", ""), *_SHORT_PLACES):
        if place and len(os.fsencode(place)) <= LONGEST and os.access(place, os.W_OK | os.X_OK):
            return place
    raise NoPlace(
        f"The folder for temporary files has a path that is too long for sockets: {usual}. "
        f"Set TMPDIR to a folder whose path has at most {LONGEST} characters."
    )
