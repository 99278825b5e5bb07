"""How much of the time that a cell takes is its own: what it waits while others use the processors does not count."""

import math
import os
import time
from collections.abc import Iterable
from pathlib import Path

from grader_utils.exam_room.processes import family, threads_in

PATIENCE = 4
"""A cell can take this many times its seconds at most, however long it waits for a processor."""

_NANOSECONDS = 1e9
_STEP = 1.25
"""By this factor does each step of niceness lower the share of a task: see sched(7)."""

_LEAST_SHARE = 19


class Stopwatch:
    """Counts from the moment it is made the seconds that are a kernel's own.

    They are those in which its main thread did not wait for a processor or, where it waited for processes of its own,
    those for which these had one; and a share of the wall clock's, so that there is an end.

    Args:
        kernel: the number of its process; None where it is not known, then all seconds count.
    """

    def __init__(self, kernel: int | None) -> None:
        self._kernel = kernel
        self._began, self._waited, self._worked = time.monotonic(), _waited(kernel), _worked([kernel])

    def seconds(self) -> float:
        """Return the seconds that count until now."""
        passed = time.monotonic() - self._began
        waited = min(_waited(self._kernel) - self._waited, passed)
        if waited < 0.01 * passed:  # most cells have the processor that they need
            return passed
        worked = _worked(family(self._kernel)) - self._worked
        return max(passed - waited, min(passed, worked), passed / PATIENCE)


def share_alike(kernel: int, processes: Iterable[int], usual_threads: int) -> None:
    """Give all processes and threads that a kernel started together no more than the share of one.

    Where Linux counts shares by session (sched_autogroup_enabled), it does so already.

    Args:
        kernel: its process; its main thread keeps its share.
        processes: of the kernel, with itself.
        usual_threads: with as many threads of its own nothing is done.
    """
    tasks = [task for process in processes for task in threads_in(process) if task != kernel]
    if len(tasks) < usual_threads:
        return
    nice = min(_LEAST_SHARE, math.ceil(math.log(len(tasks), _STEP)))
    for task in tasks:
        try:
            if os.getpriority(os.PRIO_PROCESS, task) < nice:
                os.setpriority(os.PRIO_PROCESS, task, nice)
        except OSError:
            continue  # it ended meanwhile


def shares_by_session() -> bool:
    """Return whether this Linux gives each session, and so each kernel, the same share of the processors."""
    try:
        return Path("/proc/sys/kernel/sched_autogroup_enabled").read_text(encoding="ascii").strip() == "1"
    except OSError:
        return False


def _waited(process: int | None) -> float:
    """Return for how many seconds the main thread of `process` was ready to run and did not."""
    numbers = _read(process, "schedstat").split()
    return int(numbers[1]) / _NANOSECONDS if len(numbers) > 1 else 0.0


def _worked(processes: Iterable[int | None]) -> float:
    """Return the processor time of `processes` and of their children that ended, in seconds."""
    ticks = 0
    for process in processes:
        fields = _read(process, "stat").rpartition(b")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def _read(process: int | None, name: str) -> bytes:
    if process is None:
        return b""
    try:
        with open(f"/proc/{process}/{name}", "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""
