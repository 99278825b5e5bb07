"""What a kernel in the exam room is asked, and what comes back, all of it counted: its code can send anything."""

import json
import socket
from collections.abc import Mapping
from typing import Any

import zmq
from jupyter_client.session import DELIM, Session

from grader_utils.exam_room.limits import MIB
from grader_utils.exam_room.stopped import TOO_MUCH_OUTPUT

_FRAME = 128  # bytes that a part of a message takes beside its contents


class KernelLost(Exception):  # noqa: N818 (it names what happened)
    """The kernel ended, or has to be ended; `kind` says why."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class KernelConnection:
    """The sockets to one kernel.

    Args:
        info: where they are, and the key that signs requests, as jupyter_client's manager gives it.
        most: bytes that may come back in all.
        process: tells of the kernel's process; it is looked at together with the sockets.

    Attributes:
        outputs, replies: what cells show, and how they end; `receive` reads a message of either.
        cut: readable once the connection for outputs is closed from the other side.
    """

    def __init__(self, info: Mapping[str, Any], most: int, process: socket.socket) -> None:
        self._most, self._bytes = most, 0
        self._context = zmq.Context()
        self._session = Session(key=info["key"], signature_scheme=info["signature_scheme"])
        try:
            self.outputs = self._connect(zmq.SUB, f"ipc://{info['ip']}-{info['iopub_port']}")
            self.replies = self._connect(zmq.DEALER, f"ipc://{info['ip']}-{info['shell_port']}")
            self.cut = self.outputs.get_monitor_socket(zmq.EVENT_DISCONNECTED)
        except BaseException:
            self.close()
            raise
        self._poller = zmq.Poller()
        for channel in (self.outputs, self.replies, self.cut, process):
            self._poller.register(channel, zmq.POLLIN)

    def close(self) -> None:
        """Close all sockets at once; what is under way is lost."""
        self._context.destroy(linger=0)

    def ready(self, seconds: float) -> dict:
        """Wait until there is something to read, at most for so long; return the sockets that have it."""
        return dict(self._poller.poll(1000 * seconds))

    def execute(self, source: str) -> dict:
        """Ask the kernel to run a cell, and return the request."""
        flags = {"silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": False}
        content = {"code": source, "user_expressions": {}} | flags
        return self._session.send(self.replies, "execute_request", content)

    def receive(self, channel: zmq.Socket, request: dict) -> tuple[str, dict]:
        """Return type and content of the next message, ("", {}) when it does not belong to `request`."""
        frames = channel.recv_multipart()
        self._bytes += sum(map(len, frames)) + _FRAME * len(frames)
        if self._bytes > self._most:
            raise KernelLost(TOO_MUCH_OUTPUT)
        try:
            parts = frames[frames.index(DELIM) + 2 :]  # after the signature, which says nothing here
            if json.loads(parts[1]).get("msg_id") == request["header"]["msg_id"]:
                kind, content = json.loads(parts[0]).get("msg_type"), json.loads(parts[3])
                return str(kind), content if isinstance(content, dict) else {}
        except (ValueError, IndexError, AttributeError, RecursionError):
            pass  # not a message of Jupyter's: the code in the kernel can send anything
        return "", {}

    def _connect(self, kind: int, address: str) -> zmq.Socket:
        channel = self._context.socket(kind)
        channel.linger = 0
        channel.reconnect_ivl = 2  # milliseconds: the kernel's sockets appear a moment later
        channel.maxmsgsize = self._most + MIB  # what is larger never enters this process
        if kind == zmq.SUB:
            channel.subscribe(b"")
        channel.connect(address)
        return channel
