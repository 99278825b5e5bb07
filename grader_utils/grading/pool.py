"""The pool of processes that grades on this machine: forked from one that has imported torch and nbgrader once."""

import contextlib
import multiprocessing
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

from grader_utils.exam_room.warm_process import ADDRESS, WarmProcess

_LINUX = sys.platform == "linux"


@contextmanager
def local_pool(processes: int) -> Iterator[Callable[[], Executor]]:
    """Start importing what grading needs, and give a function that makes a pool of `processes`."""
    warm = WarmProcess()
    os.environ[ADDRESS] = warm.address
    context = multiprocessing.get_context("forkserver" if _LINUX else "spawn")
    if _LINUX:
        from multiprocessing import forkserver

        context.set_forkserver_preload(["grader_utils.grading.preloaded"])
        forkserver.ensure_running()
    pools: list[ProcessPoolExecutor] = []

    def new_pool() -> Executor:
        pools.append(ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(os.getpid(),)))
        return pools[-1]

    try:
        yield new_pool
    finally:
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)
        del os.environ[ADDRESS]
        warm.stop()


def _begin(grader: int) -> None:
    """Leave Ctrl-C to the process that writes the gradebook, and end when it ends, even when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "pidfd_open"):
        threading.Thread(target=_end_with, args=(grader,), daemon=True).start()


def _end_with(grader: int) -> None:
    with contextlib.suppress(OSError):  # it is gone already
        select.select([os.pidfd_open(grader)], [], [])
    os.kill(os.getpid(), signal.SIGKILL)
