"""Reads the file that a student handed in: no link is followed, nothing blocks, and nothing fills the memory."""

import errno
import os
import stat
from pathlib import Path

from grader_utils.messages import say, to_say

LARGEST = 20_000_000
"""Bytes of the largest notebook that is read; it is outputs that make notebooks large, and they do not count."""

_WITHOUT_FOLLOWING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_IS_LINK = to_say("it is a symbolic link, and the file itself is needed")
_NO_FILE = to_say("there is no file with its name")
_FORBIDDEN = to_say("its file permissions forbid it")
_NOT_OPENED = to_say("its file cannot be opened")
_WHY = {
    errno.ENOENT: _NO_FILE,
    errno.ENOTDIR: _NO_FILE,
    errno.ELOOP: _IS_LINK,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
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
            raise Unreadable(say(_IS_LINK))
        descriptor = os.open(path, _WITHOUT_FOLLOWING)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise Unreadable(say(_WHY.get(getattr(error, "errno", 0), _NOT_OPENED))) from error
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
        raise Unreadable(say("it is not a regular file"))
    if about.st_size > largest:
        most = f"{largest / 1e6:g}"
        raise Unreadable(say("its file is larger than {most} MB. Clear the outputs to make it smaller", most=most))
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(about.st_size)
    except OSError as error:
        raise Unreadable(say("its file cannot be read from the disk")) from error
