"""Reads the file that a student handed in: no link is followed, nothing blocks, and nothing fills the memory."""

import errno
import os
import stat
from pathlib import Path

LARGEST = 20_000_000
"""Bytes of the largest notebook that is read; it is outputs that make notebooks large, and they do not count."""

_WITHOUT_FOLLOWING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_IS_LINK = "it is a symbolic link, and the file itself is needed"
_WHY = {
    errno.ENOENT: "there is no file with its name",
    errno.ENOTDIR: "there is no file with its name",
    errno.ELOOP: _IS_LINK,
    errno.EACCES: "its file permissions forbid it",
    errno.EPERM: "its file permissions forbid it",
}


class Unreadable(Exception):  # noqa: N818 (it says what a file is)
    """What was handed in is no notebook. The message ends the sentence "The notebook could not be read: ..."."""


def read_submitted(path: Path, largest: int = LARGEST) -> bytes:
    """Return the content of the regular file at `path`.

    Neither the file nor its folder may be a symbolic link: it could lead to what the student must not see.

    Args:
        path: the notebook that a student handed in.
        largest: how many bytes it may have; a larger file is never read into memory.

    Raises:
        Unreadable: there is no such file, it is not a regular file that may be read, or it is too large.
    """
    try:
        if path.is_symlink() or path.parent.is_symlink():
            raise Unreadable(_IS_LINK)
        descriptor = os.open(path, _WITHOUT_FOLLOWING)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise Unreadable(_WHY.get(getattr(error, "errno", 0), "its file cannot be opened")) from error
    try:
        return _content(descriptor, largest)
    finally:
        os.close(descriptor)


def timestamp_in(folder: Path) -> str:
    """Return what the timestamp.txt of a submission says; "" where there is none that may be read."""
    try:
        return read_submitted(folder / "timestamp.txt", largest=1000).decode("utf-8", "replace").strip()
    except Unreadable:
        return ""


def _content(descriptor: int, largest: int) -> bytes:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable("it is not a regular file")
    if about.st_size > largest:
        raise Unreadable(f"its file is larger than {largest / 1e6:g} MB. Clear the outputs to make it smaller")
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(about.st_size)
    except OSError as error:
        raise Unreadable("its file cannot be read from the disk") from error
