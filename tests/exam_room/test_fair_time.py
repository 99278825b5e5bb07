"""What waits for a processor while others use it is not charged for it, and many processes get no more than one."""

import os
import signal
import time
from contextlib import contextmanager

import pytest

from grader_utils.exam_room.fair_time import PATIENCE, Stopwatch, share_alike
from grader_utils.exam_room.processes import family


@contextmanager
def spinning(count, processor=None):
    """Keep `count` processes busy, on one processor if it is given, and end them."""
    children = []
    try:
        for _ in range(count):
            child = os.fork()
            if child == 0:
                if processor is not None:
                    os.sched_setaffinity(0, {processor})
                while True:
                    pass
            children.append(child)
        yield children
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


@pytest.fixture
def processor():
    return min(os.sched_getaffinity(0))


def test_waiting_for_a_processor_does_not_count(processor):
    with spinning(8, processor) as children:
        watch, began = Stopwatch(children[0]), time.monotonic()
        time.sleep(2)
        counted, passed = watch.seconds(), time.monotonic() - began
    assert 0.9 * passed / PATIENCE < counted < passed / 2


def test_sleeping_counts():
    child = os.fork()
    if child == 0:
        time.sleep(60)
        os._exit(0)
    try:
        watch, began = Stopwatch(child), time.monotonic()
        time.sleep(0.5)
        assert watch.seconds() > 0.9 * (time.monotonic() - began)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_a_process_that_nobody_knows_is_charged_for_all():
    watch, began = Stopwatch(None), time.monotonic()
    time.sleep(0.1)
    assert watch.seconds() > 0.9 * (time.monotonic() - began)


def test_many_processes_share_the_share_of_one():
    with spinning(1) as (parent,), spinning(20):
        before = os.getpriority(os.PRIO_PROCESS, 0)
        share_alike(os.getpid(), [*family(os.getpid()), os.getpid()], 16)
        priorities = {os.getpriority(os.PRIO_PROCESS, child) for child in family(os.getpid())}
        assert os.getpriority(os.PRIO_PROCESS, 0) == before
        assert os.getpriority(os.PRIO_PROCESS, parent) in priorities
        assert len(priorities) == 1
        assert 21 * 1.25 ** -max(priorities) <= 1


def test_few_processes_keep_their_share():
    with spinning(4):
        before = os.getpriority(os.PRIO_PROCESS, 0)
        share_alike(os.getpid(), [*family(os.getpid()), os.getpid()], 16)
        assert {os.getpriority(os.PRIO_PROCESS, child) for child in family(os.getpid())} == {before}
