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


@contextmanager
def family_of(count):
    """Keep a process with `count` busy children, and nothing else that this process may have started."""
    ready, told = os.pipe()
    parent = os.fork()
    if parent == 0:
        with spinning(count):
            os.write(told, b".")
            time.sleep(600)
        os._exit(0)
    try:
        os.read(ready, 1)
        yield parent, family(parent)
    finally:
        os.close(ready)
        os.close(told)
        for process in [*family(parent), parent]:
            os.kill(process, signal.SIGKILL)
        os.waitpid(parent, 0)


def niceness(processes):
    return [os.getpriority(os.PRIO_PROCESS, process) for process in processes]


def test_many_processes_share_the_share_of_one():
    with family_of(20) as (parent, processes):
        (before,) = niceness([parent])
        share_alike(parent, processes, 16)
        assert niceness([parent]) == [before]
        (nice,) = {*niceness(set(processes) - {parent})}
        assert 20 * 1.25**-nice <= 1


def test_few_processes_keep_their_share():
    with family_of(4) as (parent, processes):
        before = niceness(processes)
        share_alike(parent, processes, 16)
        assert niceness(processes) == before
