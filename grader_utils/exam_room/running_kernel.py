"""One kernel in the exam room: runs a cell, collects what comes back, and gives up at a limit."""

import time
from collections.abc import Mapping

from nbformat import NotebookNode

from grader_utils.exam_room import keeper
from grader_utils.exam_room.fair_time import Stopwatch
from grader_utils.exam_room.kernel_connection import KernelConnection, KernelLost
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
        self._connection: KernelConnection | None = None
        self.seconds = 0.0

    def __enter__(self) -> "RunningKernel":
        try:
            self._manager.start_kernel(files=self._files)
            self._connection = KernelConnection(
                self._manager.get_connection_info(),
                self._limits.output_bytes,
                self._manager.provisioner.connection,
            )
            self._wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection:
            self._connection.close()
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
        connection, end = self._connection, time.monotonic() + seconds
        request = connection.execute(source)
        replied = idle = interrupted = out_of_memory = False
        most, look = own_memory() + 4 * self._limits.output_bytes + 64 * MIB, time.monotonic() + LOOK_AFTER
        while not (replied and idle):
            ready = connection.ready(max(0, min(LOOK_AFTER, end - time.monotonic())))
            if connection.outputs in ready:
                kind, content = connection.receive(connection.outputs, request)
                idle = idle or (kind == "status" and content.get("execution_state") == "idle")
                add_output(outputs, kind, content)
            elif connection.replies in ready:
                kind, content = connection.receive(connection.replies, request)
                replied = replied or kind == "execute_reply"
                out_of_memory = content.get("ename") in _MEMORY_ERRORS
                if _asks_to_exit(content):
                    raise KernelLost(KERNEL_ENDED)
            elif connection.cut in ready:
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

    def _wait_until_ready(self) -> None:
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end:
            if self._connection.outputs in self._connection.ready(LOOK_AFTER):
                self._connection.outputs.recv_multipart()  # its welcome: from now on nothing is missed
                self._manager.provisioner.hear()  # which process it is
                return
            if not self._manager.provisioner.hear():
                break
        raise KernelDidNotStart("The exam room did not open. Run `course doctor`, which says what this machine lacks.")


def _asks_to_exit(reply: dict) -> bool:
    """Whether the cell called `exit()`: then the kernel ends a moment later."""
    payload = reply.get("payload")
    return isinstance(payload, list) and any(isinstance(p, dict) and p.get("source") == "ask_exit" for p in payload)
