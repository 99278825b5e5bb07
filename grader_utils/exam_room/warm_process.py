"""Starts the warm process, finds it again, and asks it for kernels."""

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.rooms import Room
from grader_utils.failure import ExpectedFailure

ADDRESS = "EXAM_ROOM_WARM_PROCESS"
"""The environment variable by which processes of one grading run share a warm process."""

SECONDS_TO_START = 60

_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "PYTHONPATH", "TMPDIR", "HOME")
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class CannotStart(ExpectedFailure):
    """The warm process did not come up; the message says what it printed."""


class WarmProcess:
    """A warm process of this process's own. It ends when `stop` is called, and when this process ends."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="warm-"))
        self.address = str(self.folder / "door")
        self._said = (self.folder / "said").open("w+", encoding="utf-8", errors="replace")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "grader_utils.exam_room.warm", self.address],
            stdin=subprocess.PIPE,
            stdout=self._said,
            stderr=self._said,
            env=_environment() | {"IPYTHONDIR": str(self.folder / "ipython")},
            cwd=self.folder,
        )

    def wait_until_there(self, seconds: float = SECONDS_TO_START) -> str:
        """Return its address, once it listens.

        Raises:
            CannotStart: it ended, or took longer than `seconds`.
        """
        end = time.monotonic() + seconds
        while not os.path.exists(self.address):
            if self._process.poll() is not None or time.monotonic() > end:
                self._said.seek(0)
                raise CannotStart(f"The exam room's warm process did not start: {self._said.read()[-2000:]}")
            time.sleep(0.01)
        return self.address

    def stop(self) -> None:
        """End it, and with it all of its kernels."""
        self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@cache
def own_warm_process() -> WarmProcess:
    """Return this process's warm process; the first call starts it."""
    process = WarmProcess()
    atexit.register(process.stop)
    return process


def warm_address() -> str:
    """Return where a warm process listens: the one that the environment names, or this process's own.

    Raises:
        CannotStart: it did not come up.
    """
    shared = os.environ.get(ADDRESS)
    if not shared:
        return own_warm_process().wait_until_there()
    end = time.monotonic() + SECONDS_TO_START
    while not os.path.exists(shared):
        if time.monotonic() > end or not os.path.isdir(os.path.dirname(shared)):
            raise CannotStart("The exam room's warm process is not there. Start the grading again.")
        time.sleep(0.01)
    return shared


def ask_for_kernel(room: Room, settings: KernelSettings) -> socket.socket:
    """Ask for a kernel in `room` and return the line to its keeper; closing it ends the kernel.

    Raises:
        CannotStart: there is no warm process to ask.
    """
    address, line = warm_address(), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        line.connect(address)
        line.sendall(json.dumps({"room": str(room.folder), "settings": settings.to_json()}).encode() + b"\n")
    except OSError as error:
        line.close()
        raise CannotStart("The exam room's warm process is gone. Start the grading again.") from error
    return line


def _environment() -> dict[str, str]:
    """Return an environment without secrets, with settings that make every run alike."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    same = {"PYTHONHASHSEED": "0", "MALLOC_ARENA_MAX": "2", "MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    return kept | same | dict.fromkeys(_ONE_THREAD, "1") | {"NBGRADER_EXECUTION": "autograde"}
