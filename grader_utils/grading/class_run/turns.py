"""Lets one grading at a time write into a course's folder and into a gradebook; another waits, and says for what."""

import contextlib
import getpass
import os
import platform
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.pool import NullPool

from grader_utils.course.submissions import CourseFolder
from grader_utils.failure import ExpectedFailure

try:
    import fcntl
except ImportError:  # Windows, where nothing is graded
    fcntl = None

LOCK = ".grading-lock"
_SECONDS = 0.5
"""Between two looks whether the other one has ended."""

Say = Callable[[str], None]


class AnotherGrading(ExpectedFailure):
    """Another grading is at work, and this one cannot wait; the message says which."""


@contextmanager
def taking_turns(course: CourseFolder, tell: Say) -> Iterator[None]:
    """Wait until no other grading works in the course's folder or with its gradebook; keep others waiting meanwhile.

    Args:
        course: the folders.
        tell: called once with what is waited for, a sentence; what it raises ends the waiting.
    """
    with contextlib.ExitStack() as held:
        held.enter_context(_lock_on(course.root / LOCK, f"in {course.root}", tell))
        address = make_url(course.db_url)
        if address.get_backend_name() == "sqlite" and address.database:
            lock = Path(course.root, f"{address.database}{LOCK}")
            if lock.parent.is_dir():  # or opening the gradebook says what is wrong
                held.enter_context(_lock_on(lock, f"with the gradebook {address.database}", tell))
        elif address.get_backend_name() == "postgresql":
            held.enter_context(_lock_in_postgres(course.db_url, course.course_id, tell))
        yield


@contextmanager
def _lock_on(path: Path, where: str, tell: Say) -> Iterator[None]:
    """Hold the lock of a file; the system lets go of it when this process ends, however it ends."""
    if fcntl is None:
        yield
        return
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666), "r+", encoding="utf-8") as file:
        _wait(
            lambda: _locked(file.fileno()),
            lambda: f"{file.read(200).strip() or 'Another process'} grades {where}",
            tell,
        )
        file.seek(0)
        file.truncate()
        file.write(f"{getpass.getuser()} (process {os.getpid()} on {platform.node()})")
        file.flush()
        yield


def _locked(descriptor: int) -> bool:
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # what systems call it that another process holds the lock
        return False
    return True


@contextmanager
def _lock_in_postgres(db_url: str, course_id: str, tell: Say) -> Iterator[None]:
    """Hold a lock in the database, for graders in other folders and on other machines; it ends with the connection."""
    key = zlib.crc32(f"course grade {course_id}".encode())
    engine = create_engine(db_url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        _wait(
            lambda: _locked_in(connection, key), lambda: "A grading in another folder writes into this gradebook", tell
        )
        yield


def _locked_in(connection: Connection, key: int) -> bool:
    return bool(connection.execute(text("select pg_try_advisory_lock(:key)"), {"key": key}).scalar())


def _wait(try_it: Callable[[], bool], who: Callable[[], str], tell: Say) -> None:
    if try_it():
        return
    tell(f"{who()}: waiting until that has ended. Ctrl-C ends the waiting.")
    while not try_it():
        time.sleep(_SECONDS)
