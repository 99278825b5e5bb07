"""The graders of one Dask worker: a process that has imported all that grading takes, and is forked for each thread."""

import importlib
import os
import socket
import sys
from multiprocessing.connection import Connection

from grader_utils.environment import quick_imports
from grader_utils.exam_room import warm_process
from grader_utils.fork_server import ForkServer, connect, serve
from grader_utils.grading.engine import marker

_NAME = "grader"


class Grader(ForkServer):
    """The graders of this process's own; with them start a warm process and a marker, which they share."""

    def __init__(self) -> None:
        super().__init__(_NAME, __name__)

    def connect(self) -> Connection:
        """Return a connection to a grader of its own, which takes a `Job` as bytes, and sends a `Graded`.

        Each submission is graded in the main thread of a process: there alone its time can be limited.

        Raises:
            CannotStart: it did not come up, or is gone.
        """
        return Connection(connect(_NAME, self.wait_until_there()).detach())


def _prepare() -> dict[str, ForkServer]:
    """Start what the graders share, and return it, so that it stays."""
    shared = {warm_process.ADDRESS: warm_process.WarmProcess(), marker.ADDRESS: marker.Marker()}
    os.environ |= {name: server.address for name, server in shared.items()}
    with quick_imports():
        importlib.import_module("grader_utils.grading.class_run.preloaded")
    return shared


def _answer(accepted: socket.socket, _: dict[str, ForkServer]) -> None:
    """Grade one submission after another until the connection closes."""
    from grader_utils.grading.engine.grade_submission import grade_submission

    connection = Connection(accepted.detach())
    while True:
        connection.send_bytes(grade_submission(connection.recv_bytes()))


if __name__ == "__main__":
    serve(sys.argv[1], _prepare, _answer)
