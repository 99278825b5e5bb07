"""Starts the warm process, finds it again, and asks it for kernels."""

import json
import os
import socket

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.rooms import Room
from grader_utils.fork_server import CannotStart, ForkServer, connect

ADDRESS = "EXAM_ROOM_WARM_PROCESS"
"""The environment variable by which processes of one grading run share a warm process."""

_NAME = "exam room's warm process"
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "PYTHONPATH", "TMPDIR", "HOME")
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class WarmProcess(ForkServer):
    """A warm process of this process's own."""

    def __init__(self) -> None:
        super().__init__(_NAME, "grader_utils.exam_room.warm", _environment())


def ask_for_kernel(room: Room, settings: KernelSettings) -> socket.socket:
    """Ask for a kernel in `room` and return the connection to its keeper; closing it ends the kernel.

    Raises:
        CannotStart: there is no warm process to ask.
    """
    connection = connect(_NAME, os.environ.get(ADDRESS) or WarmProcess.own().wait_until_there())
    try:
        connection.sendall(json.dumps({"room": str(room.folder), "settings": settings.to_json()}).encode() + b"\n")
    except OSError as error:
        connection.close()
        raise CannotStart(f"The {_NAME} is gone. Start the grading again.") from error
    return connection


def _environment() -> dict[str, str]:
    """Return an environment without secrets, with settings that make every run alike."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    same = {"PYTHONHASHSEED": "0", "MALLOC_ARENA_MAX": "2", "MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    return kept | same | dict.fromkeys(_ONE_THREAD, "1") | {"NBGRADER_EXECUTION": "autograde"}
