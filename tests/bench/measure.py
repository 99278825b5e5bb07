"""What a command costs: wall clock, CPU of the command and all that it started, and peak memory."""

import ctypes
import os
import resource
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SAMPLES_A_SECOND = 5
LONGEST = 3600  # seconds that any command may take
_SET_CHILD_SUBREAPER = 36


class CommandFailed(RuntimeError):  # noqa: N818 (says what happened)
    """A measured command failed; the message ends with what it said."""


@dataclass(frozen=True)
class Cost:
    """Seconds of wall clock and of CPU, user and system together."""

    wall: float = 0.0
    cpu: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> tuple[Cost, str]:
    """Run a command and return its cost, and what it wrote to stdout.

    Raises:
        CommandFailed: it returned an error or took too long.
    """
    _adopt_orphans()
    own = set(_children()[os.getpid()])
    before, began = _cpu_of_children(), time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        said, complained = process.communicate(timeout=LONGEST)
    except BaseException:
        process.kill()
        process.wait()
        raise
    wall = time.perf_counter() - began
    _reap_orphans(own)
    if process.returncode:
        tail = "\n".join((said + complained).splitlines()[-25:])
        raise CommandFailed(f"{' '.join(command)} returned {process.returncode}:\n{tail}")
    return Cost(wall, _cpu_of_children() - before), said


class PeakMemory:
    """While in use as a context, samples the memory of all processes that this one started.

    `mib` is the highest sum of their proportional set sizes, so that shared pages count once.
    """

    def __init__(self) -> None:
        self.mib = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._over.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._over.wait(1 / SAMPLES_A_SECOND):
            self.mib = max(self.mib, sum(map(_memory_kib, descendants(os.getpid()))) / 1024)


def descendants(ancestor: int) -> list[int]:
    """Return the ids of the processes that `ancestor` started, of those that these started, and so on."""
    children = _children()
    found, new = [], children[ancestor]
    while new:
        found += new
        new = [child for process in new for child in children[process]]
    return found


def _children() -> defaultdict[int, list[int]]:
    """Return the ids of each process's children."""
    children = defaultdict(list)
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it is gone by now
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            children[parent].append(int(entry.name))
    return children


def _memory_kib(process: int) -> float:
    """Return the proportional set size of a process; its resident size where that may not be read."""
    with suppress(OSError):  # it is gone, or it is somebody else's by now
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return float(line.split()[1])
    with suppress(OSError):
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize() / 1024
    return 0.0


def _adopt_orphans() -> None:
    """Let processes whose parent ends become children of this one, so that none escapes the account."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap_orphans(own: set[int], seconds: float = 5.0) -> None:
    """Wait for the processes that this one adopted, but for its `own` children."""
    deadline = time.monotonic() + seconds
    while (adopted := set(_children()[os.getpid()]) - own) and time.monotonic() < deadline:
        for process in adopted:
            with suppress(ChildProcessError):
                os.waitpid(process, os.WNOHANG)
        time.sleep(0.02)


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
