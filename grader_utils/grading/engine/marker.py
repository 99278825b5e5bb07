"""The marker: a process that imports torch once, and marks for all processes of a grading run.

It starts before anything else does, so that nobody waits for torch: kernels run meanwhile.
"""

import json
import math
import os
import pickle
import resource
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from grader_utils.answering.paper import Paper
from grader_utils.environment import quick_imports
from grader_utils.failure import ExpectedFailure
from grader_utils.fork_server import ForkServer, connect, serve
from grader_utils.grading.engine.mark_cells import mark_cell
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import language, load_languages, speaking

ADDRESS = "GRADING_MARKER"
"""The environment variable by which the processes of one grading run find their marker."""

MOST_MEMORY = 2 * 1024**3
"""What marking one submission may take, in bytes beside what the libraries take; figures need a few MB."""

MOST_SECONDS = 300

LEAST_SECONDS = 60
"""What marking has at least, though running took all of a notebook's time; the largest notebook takes one or two."""

_NAME = "marker"

AskingCell = tuple[list[dict], Sequence[str]]
"""The outputs of a cell, and the names of the questions that it asks."""


class MarkerLost(ExpectedFailure):
    """The marker ended over one submission: twice, or by its limit of time."""


class Marker(ForkServer):
    """A marker of this process's own."""

    def __init__(self) -> None:
        super().__init__(_NAME, __name__)


def mark_cells(cells: Sequence[AskingCell], paper: Paper, seconds: float = MOST_SECONDS) -> list[list[Verdict]]:
    """Return the marker's verdicts of each cell: that of this grading run, or else of this process.

    They are in the language that is spoken here.

    Args:
        cells: which ask.
        paper: what was asked.
        seconds: what it may take, between `LEAST_SECONDS` and `MOST_SECONDS`.

    Raises:
        MarkerLost: see there.
        CannotStart: there is no marker at the address that the environment names.
    """
    address = os.environ.get(ADDRESS) or Marker.own().wait_until_there()
    seconds = min(MOST_SECONDS, math.ceil(max(LEAST_SECONDS, seconds)))
    asked = {"paper": paper.to_bytes().decode(), "cells": cells, "seconds": seconds, "language": language()}
    request = json.dumps(asked).encode()
    for _ in range(2):
        connection = _connection(address, os.getpid(), threading.get_ident())
        began = time.monotonic()
        try:
            connection.send_bytes(request)
            verdicts, failure = pickle.loads(connection.recv_bytes())
        except (EOFError, ConnectionError):
            _connection.cache_clear()
            if time.monotonic() - began >= seconds:  # it would take as long again
                raise MarkerLost(f"Marking this submission took longer than {seconds} seconds.") from None
        else:
            if failure:
                raise RuntimeError(failure)
            return verdicts
    raise MarkerLost("The marker ended while it marked this submission: the memory may have run out. Grade it again.")


@cache
def _connection(address: str, process: int, thread: int) -> Connection:
    """Return the connection of one thread of one process to a fork of the marker of its own."""
    return Connection(connect(_NAME, address).detach())


@quick_imports()
def _prepare() -> None:
    from grader_utils.questions import all_questions
    from grader_utils.questions.evaluate import single_threaded_torch

    single_threaded_torch()
    all_questions()
    load_languages()


def _answer(accepted: socket.socket, _: None) -> None:
    """Mark one submission after another until the connection closes, each within limits, or this process ends."""
    connection = Connection(accepted.detach())
    _limit_memory()
    while True:
        signal.alarm(0)
        asked = json.loads(connection.recv_bytes())
        signal.alarm(asked["seconds"])
        verdicts, failure = [], ""
        try:
            paper = Paper.from_bytes(asked["paper"])
            with speaking(asked["language"]):
                verdicts = [mark_cell(outputs, names, paper) for outputs, names in asked["cells"]]
        except Exception:
            failure = traceback.format_exc(limit=-3)
        connection.send_bytes(pickle.dumps((verdicts, failure)))


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    serve(sys.argv[1], _prepare, _answer)
