"""Ends a computation that takes too much of this process's time."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN = 0.1


class OutOfTime(BaseException):
    """The time is over. No `Exception`, so that code which goes on after errors does not go on after this one."""


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the body once it has used `seconds` of the processor; waiting costs nothing.

    In another thread than the main one, and where the system has no such timer, the body runs without a limit: who
    grades, does so in processes. One limit does not hold within another.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _end(number: int, frame: FrameType | None) -> None:
    raise OutOfTime
