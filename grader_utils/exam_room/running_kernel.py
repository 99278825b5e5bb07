"""One kernel in the exam room and the wires to it: runs a cell, counts what comes back, and gives up at a limit."""

import json
import time
from collections.abc import Mapping

import zmq
from jupyter_client.session import DELIM, Session
from nbformat import NotebookNode

from grader_utils.exam_room import keeper
from grader_utils.exam_room.fair_time import Stopwatch
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.limits import MIB
from grader_utils.exam_room.outputs import add_output
from grader_utils.exam_room.processes import is_alive, own_memory
from grader_utils.exam_room.provisioner import ExamRoomManager, exam_room_spec
from grader_utils.exam_room.stopped import (
    KERNEL_ENDED,
    OUT_OF_MEMORY,
    OUT_OF_TIME,
    TOO_LARGE_FILES,
    TOO_MANY_PROCESSES,
    TOO_MUCH_OUTPUT,
)
from grader_utils.failure import ExpectedFailure

SECONDS_TO_START = 60
SECONDS_TO_OBEY = 2
"""How long a cell may take to end after it was interrupted, before its kernel is ended."""

SECONDS_TO_TELL = 1
"""How long a connection may be cut while its kernel lives: one that was ended for another reason is gone by then."""

_BROKEN_LIMITS = {
    keeper.TOO_LONG: OUT_OF_TIME,
    keeper.TOO_MUCH_MEMORY: OUT_OF_MEMORY,
    keeper.TOO_LARGE_FOLDER: TOO_LARGE_FILES,
    keeper.TOO_MANY_PROCESSES: TOO_MANY_PROCESSES,
}
_MEMORY_ERRORS = ("MemoryError", "_ArrayMemoryError")
"""With these Python and NumPy meet the limit of one process."""

LOOK_AFTER = 0.05
"""Seconds between two looks at this process's own memory."""

_FRAME = 128  # bytes that a part of a message takes beside its contents


class KernelLost(Exception):  # noqa: N818 (it names what happened)
    """The kernel ended, or has to be ended; `kind` says why."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class KernelDidNotStart(ExpectedFailure):
    """No kernel came up in the exam room, and no student's code is to blame."""


class RunningKernel:
    """A kernel in the exam room, to be used as a context; when it is left, nothing of the kernel remains.

    Args:
        files: the contents of the kernel's working folder, by name.
        settings: what locks it down, and what it may use.

    Attributes:
        seconds: what the last cell took, as `Stopwatch` counts.

    Raises:
        KernelDidNotStart: on entering the context.
    """

    def __init__(self, files: Mapping[str, bytes], settings: KernelSettings) -> None:
        self._manager = ExamRoomManager(exam_room_spec(settings))
        self._files = files
        self._limits = settings.limits
        self._bytes = 0
        self.seconds = 0.0

    def __enter__(self) -> "RunningKernel":
        try:
            self._manager.start_kernel(files=self._files)
            self._context = zmq.Context()
            info = self._manager.get_connection_info()
            self._session = Session(key=info["key"], signature_scheme=info["signature_scheme"])
            self._outputs = self._connect(zmq.SUB, info["iopub_port"])
            self._shell = self._connect(zmq.DEALER, info["shell_port"])
            self._cut = self._outputs.get_monitor_socket(zmq.EVENT_DISCONNECTED)
            self._poller = zmq.Poller()
            for channel in (self._outputs, self._shell, self._cut, self._manager.provisioner.connection):
                self._poller.register(channel, zmq.POLLIN)
            self._wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if hasattr(self, "_context"):
            self._context.destroy(linger=0)
        if self._manager.provisioner:
            self._manager.provisioner.end_now()
        self._manager.cleanup_resources()

    def run(self, source: str, outputs: list[NotebookNode], seconds: float) -> str:
        """Run one cell and add what it shows to `outputs`; return why it was stopped while its kernel went on, or "".

        Args:
            source: the cell's code.
            outputs: filled while the cell runs.
            seconds: after as many it is interrupted; those in which it waited for a processor do not count.

        Raises:
            KernelLost: it did not end when it was interrupted, broke another limit, or ended the kernel.
        """
        watch = Stopwatch(self._manager.provisioner.process)
        try:
            return self._run(source, outputs, seconds, watch)
        finally:
            self.seconds = watch.seconds()

    def _run(self, source: str, outputs: list[NotebookNode], seconds: float, watch: Stopwatch) -> str:
        request, end = self._session.send(self._shell, "execute_request", _execute(source)), time.monotonic() + seconds
        replied = idle = interrupted = out_of_memory = False
        most, look = own_memory() + 4 * self._limits.output_bytes + 64 * MIB, time.monotonic() + LOOK_AFTER
        while not (replied and idle):
            ready = dict(self._poller.poll(max(0, min(LOOK_AFTER, end - time.monotonic())) * 1000))
            if self._outputs in ready:
                kind, content = self._receive(self._outputs, request)
                idle = idle or (kind == "status" and content.get("execution_state") == "idle")
                add_output(outputs, kind, content)
            elif self._shell in ready:
                kind, content = self._receive(self._shell, request)
                replied = replied or kind == "execute_reply"
                out_of_memory = content.get("ename") in _MEMORY_ERRORS
                if _asks_to_exit(content):
                    raise KernelLost(KERNEL_ENDED)
            elif self._cut in ready:
                raise KernelLost(self._why_cut())
            elif not self._manager.provisioner.hear():
                raise KernelLost(self._why_ended())
            now = time.monotonic()
            if now > look:
                look = now + LOOK_AFTER
                if own_memory() > most:  # parts of a message pile up unseen until its last one comes
                    raise KernelLost(TOO_MUCH_OUTPUT)
            if now > end and not (replied and idle):
                if interrupted:
                    raise KernelLost(OUT_OF_TIME)
                left = seconds - watch.seconds()
                if left > LOOK_AFTER:
                    end = now + left
                    continue
                self._manager.interrupt_kernel()
                interrupted, end = True, now + SECONDS_TO_OBEY
        return OUT_OF_TIME if interrupted else OUT_OF_MEMORY if out_of_memory else ""

    def _why_ended(self) -> str:
        return _BROKEN_LIMITS.get(self._manager.provisioner.why_ended, KERNEL_ENDED)

    def _why_cut(self) -> str:
        """Return why no more outputs come: the kernel ended, or ZeroMQ closed the connection on too large a message."""
        end = time.monotonic() + SECONDS_TO_TELL
        while time.monotonic() < end or not is_alive(self._manager.provisioner.process):
            if not self._manager.provisioner.hear():
                return self._why_ended()
            time.sleep(LOOK_AFTER)
        return TOO_MUCH_OUTPUT

    def _receive(self, channel: zmq.Socket, request: dict) -> tuple[str, dict]:
        """Return type and content of the next message, ("", {}) when it does not belong to `request`."""
        frames = channel.recv_multipart()
        self._bytes += sum(map(len, frames)) + _FRAME * len(frames)
        if self._bytes > self._limits.output_bytes:
            raise KernelLost(TOO_MUCH_OUTPUT)
        try:
            parts = frames[frames.index(DELIM) + 2 :]  # after the signature, which says nothing here
            if json.loads(parts[1]).get("msg_id") == request["header"]["msg_id"]:
                kind, content = json.loads(parts[0]).get("msg_type"), json.loads(parts[3])
                return str(kind), content if isinstance(content, dict) else {}
        except (ValueError, IndexError, AttributeError, RecursionError):
            pass  # not a message of Jupyter's: the code in the kernel can send anything
        return "", {}

    def _connect(self, kind: int, port: int) -> zmq.Socket:
        channel = self._context.socket(kind)
        channel.linger = 0
        channel.reconnect_ivl = 2  # milliseconds: the kernel's sockets appear a moment later
        channel.maxmsgsize = self._limits.output_bytes + MIB  # what is larger never enters this process
        if kind == zmq.SUB:
            channel.subscribe(b"")
        channel.connect(f"ipc://{self._manager.ip}-{port}")
        return channel

    def _wait_until_ready(self) -> None:
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end:
            ready = dict(self._poller.poll(1000 * LOOK_AFTER))
            if self._outputs in ready:
                self._outputs.recv_multipart()  # its welcome: from now on nothing is missed
                self._manager.provisioner.hear()  # which process it is
                return
            if not self._manager.provisioner.hear():
                break
        raise KernelDidNotStart("The exam room did not open. Run `course doctor`, which says what this machine lacks.")


def _execute(source: str) -> dict:
    flags = {"silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": False}
    return {"code": source, "user_expressions": {}} | flags


def _asks_to_exit(reply: dict) -> bool:
    """Whether the cell called `exit()`: then the kernel ends a moment later."""
    payload = reply.get("payload")
    return isinstance(payload, list) and any(isinstance(p, dict) and p.get("source") == "ask_exit" for p in payload)
