"""What Linux tells of running processes: who started whom, how much memory they use and what else they hold."""

import contextlib
import mmap
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PIPE_BUFFER = 65_536


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
    """Return the bytes that `processes` occupy together, in memory and swapped out, shared pages counted once.

    While their sum with shared pages counted for each is not above `enough`, that sum is returned: it is cheaper.
    """
    processes = list(processes)
    simple = sum(_kilobytes(process, "status", ("VmRSS:", "VmSwap:")) for process in processes)
    if simple <= enough:
        return simple
    return sum(_kilobytes(process, "smaps_rollup", ("Pss:", "SwapPss:")) for process in processes)


def threads_of(processes: Iterable[int]) -> int:
    """Return how many threads `processes` have together."""
    return sum(sum(_fields(process, "status", ("Threads:",))) for process in processes)


def threads_in(process: int) -> list[int]:
    """Return the numbers of the threads of `process`, of which the first has its own; none when it is gone."""
    try:
        return list(map(int, os.listdir(f"/proc/{process}/task")))
    except OSError:
        return []


@dataclass(frozen=True)
class Held:
    """What open files hold that neither a folder nor a process's memory shows, in bytes.

    Attributes:
        deleted: files that no folder shows any more.
        buffers: what sockets and pipes can hold, whether they do or not.
    """

    deleted: int
    buffers: int


def held_by(processes: Iterable[int]) -> Held:
    """Return what the open files of `processes` hold, each file once."""
    deleted: dict[tuple[int, int], int] = {}
    buffers: dict[tuple[int, int], int] = {}
    for process in processes:
        with contextlib.suppress(OSError):
            for name in os.listdir(f"/proc/{process}/fd"):
                with contextlib.suppress(OSError):
                    about = os.stat(f"/proc/{process}/fd/{name}")
                    file, kind = (about.st_dev, about.st_ino), stat.S_IFMT(about.st_mode)
                    if kind == stat.S_IFREG and about.st_nlink == 0:
                        deleted[file] = about.st_blocks * 512
                    elif kind == stat.S_IFSOCK:
                        buffers[file] = _socket_buffer()
                    elif kind == stat.S_IFIFO:
                        buffers[file] = _PIPE_BUFFER
    return Held(sum(deleted.values()), sum(buffers.values()))


def mapped_without_name(processes: Iterable[int]) -> set[tuple[bytes, bytes]]:
    """Return the files, by device and inode, that no folder shows any more and that `processes` have in their memory.

    They take their place on the disk, open or not. How much of it, Linux tells nobody.
    """
    found = set()
    for process in processes:
        with contextlib.suppress(OSError):
            maps = Path(f"/proc/{process}/maps").read_bytes()
            if b" (deleted)" in maps:
                lines = [line for line in maps.splitlines() if line.endswith(b" (deleted)")]
                found |= {(device, inode) for device, inode in (line.split(maxsplit=5)[3:5] for line in lines)}
    return found


@cache
def _socket_buffer() -> int:
    """Return how many bytes that were sent and not yet received Linux keeps for one socket."""
    try:
        return int(Path("/proc/sys/net/core/wmem_default").read_text())
    except (OSError, ValueError):
        return 212_992


def own_memory() -> int:
    """Return the bytes that this process occupies; 0 where Linux does not tell."""
    try:
        with open("/proc/self/statm", "rb", buffering=0) as numbers:  # read at every cell
            return int(numbers.read().split()[1]) * mmap.PAGESIZE
    except OSError:
        return 0


def is_alive(process: int | None) -> bool:
    """Return whether `process` is there and has not ended; for one that nobody knows, True."""
    if process is None:
        return True
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] not in (b"Z", b"X")
    except (OSError, IndexError):
        return False


def _children(process: int) -> list[int]:
    found = []
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            found += map(int, Path(f"/proc/{process}/task/{thread}/children").read_text().split())
    except OSError:
        pass
    return found


def _kilobytes(process: int, file: str, names: tuple[str, ...]) -> int:
    return 1024 * sum(_fields(process, file, names))


def _fields(process: int, file: str, names: tuple[str, ...]) -> list[int]:
    try:
        lines = Path(f"/proc/{process}/{file}").read_text().splitlines()
        return [int(line.split()[1]) for line in lines if line.startswith(names)]
    except (OSError, ValueError):
        return []
