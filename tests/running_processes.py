"""The processes that a test starts or finds: who they are, whether they end, and that none of them stays behind."""

import contextlib
import glob
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from grader_utils.fork_server import ForkServer


def came(look: Callable[[], bool], seconds: float = 30) -> bool:
    """Whether what `look` looks for is there, now or within a few seconds."""
    end = time.monotonic() + seconds
    while not look() and time.monotonic() < end:
        time.sleep(0.02)
    return look()


def processes_named(text: str) -> set[int]:
    """Return the processes in whose command line `text` stands."""
    found = set()
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if text.encode() in Path(path).read_bytes():
                found.add(int(path.split("/")[2]))
    return found


def end_processes(pids: set[int]) -> None:
    """End processes that a test has found and does not want to leave behind."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def forks(server: ForkServer) -> set[int]:
    """Return the processes that were forked from a server and have not ended."""
    return processes_named(server.address) - {server._process.pid}


def python_beside(script: str, module: str) -> subprocess.Popen:
    """Start a script in a Python of its own that can import what this one can, and the test module in file `module`."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([os.path.dirname(module), *sys.path])}
    return subprocess.Popen(
        [sys.executable, "-c", script],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@contextlib.contextmanager
def owner_of_a_server(script: str, module: str) -> Iterator[tuple[subprocess.Popen, str]]:
    """Start a script that owns a fork server and prints its address, then sleeps; leave nothing of either behind."""
    owner, address = python_beside(script, module), ""
    try:
        address = owner.stdout.readline().strip()
        assert address, "the script ended before it printed an address"
        yield owner, address
    finally:
        owner.kill()
        owner.stdout.close()
        owner.wait()
        if address:
            end_processes(processes_named(address))
