"""The course's secret, from which the seeds of all papers come."""

import contextlib
import os
import secrets
import stat
import tempfile
from pathlib import Path

from grader_utils.failure import ExpectedFailure

FILE_NAME = ".course_secret"


class UnusableSecret(ExpectedFailure):
    """The secret's file exists and holds none; the message says what to do."""


def course_secret(course_root: Path, shared: bool = False) -> bytes:
    """Return the course's secret; make it at first use, readable by its owner alone.

    Args:
        course_root: the course's folder.
        shared: whether the folder's group may read it, too.

    Raises:
        UnusableSecret: the file is there and cannot be read, or does not hold a secret.
    """
    path = course_root / FILE_NAME
    if not os.path.lexists(path):
        _make(path)
    if shared:
        _open_to_group(path)
    return _read(path)


def _open_to_group(path: Path) -> None:
    """Let the group of the folder read the secret, when it is this account's and closed as yet."""
    about = path.stat()
    if about.st_uid == os.geteuid() and not about.st_mode & stat.S_IRGRP:
        os.chown(path, -1, path.parent.stat().st_gid)
        path.chmod(0o640)


def _make(path: Path) -> None:
    """Write a new secret beside `path`, and give it that name: whoever finds the file finds it whole.

    Of two processes that make one, the second keeps that of the first.
    """
    with tempfile.NamedTemporaryFile("w", encoding="ascii", dir=path.parent, prefix=f"{FILE_NAME}-") as file:
        file.write(secrets.token_hex(32) + "\n")
        file.flush()
        os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(file.name, path)


def _read(path: Path) -> bytes:
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except PermissionError as error:
        raise UnusableSecret(
            f"{path} is closed to your account. If you share this course, ask {path.owner()} to set "
            "c.CourseDirectory.groupshared = True in course_settings.py and to run `course grade` once."
        ) from error
    except OSError as error:
        raise UnusableSecret(
            f"{path} cannot be read: {error.strerror}. Restore it: without it, submissions that are graded again get "
            "other inputs."
        ) from error
    except ValueError:
        secret = b""
    if len(secret) < 16:
        raise UnusableSecret(
            f"{path} does not hold a course secret. Restore it from a backup; or remove it, and a new one is made: "
            "then submissions that are graded again get other inputs."
        )
    return secret
