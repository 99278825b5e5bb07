"""A process that is forked for others keeps nobody waiting who has no use for it."""

import time

import pytest

from grader_utils.fork_server import ForkServer

SLOW = """
import sys, time
from grader_utils.fork_server import serve
serve(sys.argv[1], lambda: time.sleep({seconds}), lambda connection, prepared: None)
"""


@pytest.fixture
def started(tmp_path, monkeypatch):
    """Give a function that starts a process which takes so many seconds to prepare."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def start(seconds):
        (tmp_path / "prepares_long.py").write_text(SLOW.format(seconds=seconds), encoding="utf-8")
        server = ForkServer("slow process", "prepares_long")
        server.wait_until_there()
        return server

    return start


def test_one_that_still_prepares_is_ended_at_once(started):
    server = started(30)
    began = time.monotonic()
    server.stop(seconds=20)
    assert time.monotonic() - began < 5
    assert server.is_lost


def test_one_that_is_prepared_ends_by_itself(started):
    server = started(0)
    while not server.is_prepared:
        time.sleep(0.01)
    server.stop()
    assert server._process.returncode == 0
