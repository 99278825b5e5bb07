"""The keeper of one kernel: starts it, passes signals on, ends it at a limit, and leaves nothing of it behind."""

import contextlib
import json
import os
import select
import signal
import socket
import tempfile
import time
from typing import TYPE_CHECKING, NoReturn

from grader_utils.environment import EXAM_FOLDER
from grader_utils.exam_room import system_calls
from grader_utils.exam_room.fair_time import PATIENCE, share_alike
from grader_utils.exam_room.kernel import serve
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.limits import Limits
from grader_utils.exam_room.lockdown import become_harmless, step_apart
from grader_utils.exam_room.processes import family, held_by, mapped_without_name, memory_of, threads_of
from grader_utils.exam_room.rooms import Room

if TYPE_CHECKING:
    from ipykernel.kernelapp import IPKernelApp

TICK = 0.1
"""Seconds between two looks at what a kernel uses."""

SPARE_SECONDS = 20
"""How much longer than a notebook's time a kernel may live, should its client forget it."""

USUAL_THREADS = 16
"""How many threads and processes beside its main one a kernel may have before they share the share of one."""

TOO_MUCH_MEMORY = "memory"
TOO_MANY_PROCESSES = "processes"
TOO_LARGE_FOLDER = "folder"
TOO_LONG = "time"
_OWNER_GONE = "nobody is there any more"


def keep(connection: socket.socket, app: "IPKernelApp", room: Room, settings: KernelSettings) -> NoReturn:
    """Start a kernel in `room`, watch it until it ends or `connection` closes, and end this process.

    Args:
        connection: where requests come in and news go out, a JSON object on each text line.
        app: the kernel, as `kernel.prepare` made it.
        room: the kernel's folders, with its connection file.
        settings: what locks it down, and what it may use.
    """
    signal.signal(signal.SIGTERM, _hear_of_the_end)
    system_calls.die_with_parent(signal.SIGTERM)
    system_calls.adopt_orphans()
    if settings.layers and settings.layers.namespaces:
        step_apart()
        system_calls.die_with_parent(signal.SIGTERM)  # Linux forgets it with a new user namespace
    kernel = os.fork()
    if kernel == 0:
        _become_kernel(app, room, settings)
    tell(connection, started=kernel)
    try:
        status, why = _watch(connection, kernel, room, settings.limits)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # it ends as it is
    except _OwnerEnded:
        status, why = -signal.SIGKILL, _OWNER_GONE
    _end_all(kernel)
    if why == _OWNER_GONE:
        room.remove()
    tell(connection, ended=status, why=why)
    os._exit(0)


class _OwnerEnded(BaseException):
    """The warm process ended, and with it the run that this kernel belongs to."""


def _hear_of_the_end(*_: object) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _OwnerEnded


def tell(connection: socket.socket, **news: object) -> None:
    """Send one message; whoever has stopped listening misses nothing."""
    with contextlib.suppress(OSError):
        connection.sendall(json.dumps(news).encode() + b"\n")


def _become_kernel(app: "IPKernelApp", room: Room, settings: KernelSettings) -> NoReturn:
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        system_calls.die_with_parent(signal.SIGKILL)
        os.setsid()  # a session, by which Linux shares out the processors
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        os.closerange(3, 2**16)
        places = {"HOME": str(room.home), "TMPDIR": str(room.work), EXAM_FOLDER: str(room.work)}
        os.environ.update(settings.environment, **places)
        tempfile.tempdir = None  # the warm process has found another place
        os.chdir(room.work)
        if settings.layers:
            become_harmless(room, settings.limits, settings.layers, settings.hidden)
            system_calls.die_with_parent(signal.SIGKILL)  # Linux forgets it when the user changes
        serve(app, room.wires / "kernel.json", locked=settings.layers is not None)
    finally:
        os._exit(1)


def _watch(connection: socket.socket, kernel: int, room: Room, limits: Limits) -> tuple[int, str]:
    """Return the kernel's exit status, and the limit that it broke, or ""."""
    end_of_time = time.monotonic() + PATIENCE * limits.notebook_seconds + SPARE_SECONDS
    inherited = mapped_without_name([os.getpid()])  # libraries that were exchanged since the warm process began
    kernel_ends = [os.pidfd_open(kernel)] if hasattr(os, "pidfd_open") else []  # wakes it up; a tick does, too
    while True:
        ready, _, _ = select.select([connection, *kernel_ends], [], [], TICK)
        ended, status = os.waitpid(kernel, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), ""
        if connection in ready and not _obey(connection, kernel):
            return -signal.SIGKILL, _OWNER_GONE
        why = _broken_limit(kernel, room, limits, end_of_time, inherited)
        if why:
            return -signal.SIGKILL, why


def _obey(connection: socket.socket, kernel: int) -> bool:
    """Pass on the signals that were asked for; False when nobody is there to ask any more."""
    try:
        asked = connection.recv(4096)
    except OSError:
        return False
    for request in asked.split():
        with contextlib.suppress(ProcessLookupError):
            os.kill(kernel, int(request))
    return bool(asked)


def _broken_limit(kernel: int, room: Room, limits: Limits, end_of_time: float, inherited: set) -> str:
    if time.monotonic() > end_of_time:
        return TOO_LONG
    if threads_of([kernel]) > limits.processes:  # before each of its threads is asked for its children
        return TOO_MANY_PROCESSES
    processes = family(kernel)
    share_alike(kernel, processes, USUAL_THREADS)
    held = held_by(processes)
    if memory_of(processes, limits.memory - held.buffers) > limits.memory - held.buffers:
        return TOO_MUCH_MEMORY
    if threads_of(processes) > limits.processes:
        return TOO_MANY_PROCESSES
    nameless = held.deleted + limits.file_bytes * len(mapped_without_name(processes) - inherited)
    if room.size(limits.folder_bytes) + nameless > limits.folder_bytes:
        return TOO_LARGE_FOLDER
    return ""


def _end_all(kernel: int) -> None:
    """Kill the kernel and all that it started, and wait until they are gone."""
    for _ in range(1000):
        for process in {kernel, *family(os.getpid())}:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.002)
