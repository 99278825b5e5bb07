"""The warm process: imports everything once, then forks a keeper with a kernel for every request.

It never reads anything that a student wrote.
"""

import json
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.exam_room import seccomp, view
from grader_utils.exam_room.keeper import keep
from grader_utils.exam_room.kernel import prepare
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.rooms import Room
from grader_utils.fork_server import serve

if TYPE_CHECKING:
    from ipykernel.kernelapp import IPKernelApp

LARGEST_REQUEST = 65536
SECONDS_TO_ASK = 5


def main(address: str) -> None:
    """Serve requests for kernels at the Unix socket `address`."""
    os.environ["IPYTHONDIR"] = str(Path(address).with_name("ipython"))
    serve(address, _prepare, _answer)


def _prepare() -> "IPKernelApp":
    app = prepare()
    seccomp.available()  # compiled now, for all kernels
    view.everybody_reaches_python()  # remembered, for processes that cannot look any more
    return app


def _answer(connection: socket.socket, app: "IPKernelApp") -> None:
    """Read a request, a JSON object on one line of text, and keep a kernel; anything else gets nothing."""
    connection.settimeout(SECONDS_TO_ASK)
    asked = json.loads(_first_line(connection))
    connection.settimeout(None)
    keep(connection, app, Room(Path(asked["room"])), KernelSettings.from_json(asked["settings"]))


def _first_line(connection: socket.socket) -> bytes:
    """Read up to the end of a text line, and not a byte more: what follows is for the keeper."""
    received = b""
    while not received.endswith(b"\n") and len(received) < LARGEST_REQUEST:
        there = connection.recv(LARGEST_REQUEST, socket.MSG_PEEK)
        if not there:
            break
        received += connection.recv(there.find(b"\n") + 1 or len(there))
    return received


if __name__ == "__main__":
    main(sys.argv[1])
