"""What a Dask worker does with a job: compare versions, look at its own machine, grade in a process of its own."""

import dataclasses
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from grader_utils.course.own_package import code_version, package_shown
from grader_utils.exam_room.settings import CannotLockDown, settings_here
from grader_utils.fork_server import CannotStart
from grader_utils.grading.class_run.grader_process import Grader
from grader_utils.grading.engine.job import Job

GRADED, BROKE, REFUSED = "graded", "broke", "refused"
"""What becomes of a job: a result, a process that ended over it, or a worker that must not grade it."""

_VERSION = code_version()
"""Of the code that this worker has imported; files that change later do not change it."""

_OWN = threading.local()
"""The connection of each thread to its grader."""

_STARTING = threading.Lock()


def grade_on_worker(version: str, job: bytes, alone: bool = False) -> tuple[str, bytes]:
    """Grade a job here, and return `GRADED` with the `Graded` as bytes, or `BROKE` or `REFUSED` with why, as text.

    Args:
        version: the `code_version` of whoever asks; a worker with another would give other grades.
        job: a `Job` as bytes.
        alone: whether nothing else may be graded here meanwhile.
    """
    if version != _VERSION:
        return _refused(f"it runs another grader, {package_shown()}. Give it the same, and start it again.")
    read = Job.from_bytes(job)
    try:
        settings = settings_here(read.settings)
    except CannotLockDown as reason:
        return _refused(str(reason))
    with _TURNS.alone() if alone else _TURNS.beside_others():
        return _grade(dataclasses.replace(read, settings=settings).to_bytes())


def _grade(job: bytes) -> tuple[str, bytes]:
    try:
        if not hasattr(_OWN, "connection"):
            with _STARTING:
                grader = Grader.own()
            _OWN.connection = grader.connect()
        _OWN.connection.send_bytes(job)
        return GRADED, _OWN.connection.recv_bytes()
    except (OSError, EOFError, CannotStart) as error:
        if hasattr(_OWN, "connection"):
            _OWN.connection.close()
            del _OWN.connection
        return BROKE, f"{socket.gethostname()}: {error or 'the process ended'}".encode()


def _refused(why: str) -> tuple[str, bytes]:
    return REFUSED, f"The worker on {socket.gethostname()} refuses to grade: {why}".encode()


class _Turns:
    """Lets jobs of several threads run beside each other, or one of them alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._running, self._waiting_alone = 0, 0

    @contextmanager
    def beside_others(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._waiting_alone)
            self._running += 1
        try:
            yield
        finally:
            self._end()

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self._changed:
            self._waiting_alone += 1
            self._changed.wait_for(lambda: not self._running)
            self._running += 1
        try:
            yield
        finally:
            with self._changed:
                self._waiting_alone -= 1
            self._end()

    def _end(self) -> None:
        with self._changed:
            self._running -= 1
            self._changed.notify_all()


_TURNS = _Turns()
