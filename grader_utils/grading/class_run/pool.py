"""The processes that grade on this machine: a pool forked from one that has imported nbgrader, and what they share."""

import contextlib
import importlib
import multiprocessing
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext

from grader_utils.environment import quick_imports
from grader_utils.exam_room import warm_process
from grader_utils.grading.engine import marker

_PRELOADED = "grader_utils.grading.class_run.preloaded"


@contextmanager
def local_pool(processes: int) -> Iterator[Callable[[], Executor]]:
    """Start loading what kernels and the marker need, and give a function that makes a pool of `processes`.

    The first pool is best made before this process starts threads: then its processes are forked from this one, which
    imports nbgrader for all of them.
    """
    shared = {warm_process.ADDRESS: warm_process.WarmProcess(), marker.ADDRESS: marker.Marker()}
    addresses = {name: server.address for name, server in shared.items()}
    os.environ |= addresses
    pools: list[ProcessPoolExecutor] = []

    def new_pool() -> Executor:
        pools.append(pool_with(processes, addresses))
        return pools[-1]

    try:
        yield new_pool
    finally:
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)
        for name, server in shared.items():
            del os.environ[name]
            server.stop()


def pool_with(processes: int, addresses: dict[str, str], preloaded: str = _PRELOADED) -> Executor:
    """Return a pool of processes that share the servers at these addresses.

    Each submission is graded in the main thread of a process of its own: there alone its time can be limited, and a
    process whose memory runs out takes nothing else along.

    Args:
        processes: how many.
        addresses: of the warm process and the marker, by environment variable.
        preloaded: a module, which is imported before processes are forked.
    """
    context = _context(preloaded)
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(os.getpid(), addresses))
    if context.get_start_method() == "fork":
        pool.submit(os.getpid).result()  # forks all of them, now
    return pool


def _context(preloaded: str) -> BaseContext:
    """Return how processes are started: a fork of a process with threads could wait for ever for a lock of theirs."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    if threading.active_count() == 1:
        with quick_imports():
            importlib.import_module(preloaded)
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([preloaded])
    return context


def _begin(grader: int, addresses: dict[str, str]) -> None:
    """Leave Ctrl-C to the process that writes the gradebook, and end when it ends, even when it is killed.

    Args:
        grader: the number of that process.
        addresses: of the servers, by environment variable; a fork server may have started with those of an older run.
    """
    os.environ |= addresses
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(os, "pidfd_open"):
        threading.Thread(target=_end_with, args=(grader,), daemon=True).start()


def _end_with(grader: int) -> None:
    with contextlib.suppress(OSError):  # it is gone already
        select.select([os.pidfd_open(grader)], [], [])
    os.kill(os.getpid(), signal.SIGKILL)
