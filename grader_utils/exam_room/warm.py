"""The warm process: imports everything once, then forks a keeper with a kernel for every request.

It has a single thread, as a process that forks should, and it never reads anything that a student wrote.
"""

import contextlib
import json
import os
import select
import socket
import sys
from pathlib import Path

from grader_utils.exam_room import seccomp, view
from grader_utils.exam_room.keeper import keep
from grader_utils.exam_room.kernel import prepare
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.rooms import Room

LARGEST_REQUEST = 65536


def main(address: str) -> None:
    """Serve requests at the Unix socket `address` until standard input closes, as it does when the grader ends."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(address + ".new")
        door.listen(64)
        os.rename(address + ".new", address)  # who sees it can connect to it
        app = prepare()
        seccomp.available()
        view.everybody_reaches_python()  # remembered, for processes that cannot look any more
        while True:
            ready, _, _ = select.select([door, sys.stdin], [], [], 1.0)
            if sys.stdin in ready and not os.read(0, 1):
                return
            if door in ready:
                line, _ = door.accept()
                with line:
                    _answer(line, door, app)
            _reap()


def _answer(line: socket.socket, door: socket.socket, app) -> None:
    try:
        line.settimeout(5)
        asked = json.loads(line.makefile("rb").readline(LARGEST_REQUEST))
    except (OSError, ValueError):
        return
    if os.fork() == 0:
        with contextlib.suppress(BaseException):
            door.close()
            line.settimeout(None)
            keep(line, app, Room(Path(asked["room"])), KernelSettings.from_json(asked["settings"]))
        os._exit(1)


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


if __name__ == "__main__":
    main(sys.argv[1])
