"""What Linux tells of running processes: who started whom, and how much memory they use."""

import os
from collections.abc import Iterable
from pathlib import Path


def family(process: int) -> list[int]:
    """Return `process`'s descendants and, unless it is this process itself, `process`."""
    found = [] if process == os.getpid() else [process]
    waiting = [process]
    while waiting:
        children = _children(waiting.pop())
        found += children
        waiting += children
    return found


def memory_of(processes: Iterable[int], enough: int) -> int:
    """Return the bytes that `processes` occupy together, pages that they share counted once.

    While their sum with shared pages counted for each is not above `enough`, that sum is returned: it is cheaper.
    """
    processes = list(processes)
    simple = sum(_field(process, "status", "VmRSS:") for process in processes)
    if simple <= enough:
        return simple
    return sum(_field(process, "smaps_rollup", "Pss:") for process in processes)


def _children(process: int) -> list[int]:
    found = []
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            found += map(int, Path(f"/proc/{process}/task/{thread}/children").read_text().split())
    except OSError:
        pass
    return found


def _field(process: int, file: str, name: str) -> int:
    try:
        for line in Path(f"/proc/{process}/{file}").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return 0
