"""A limit of processor time ends what takes too long, and nothing after it."""

import time

import pytest

from grader_utils.cpu_limit import OutOfTime, cpu_limit


def use(seconds):
    """Use the processor for `seconds`, or until a limit ends it."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_takes_too_long_is_ended_and_waiting_costs_nothing():
    with cpu_limit(0.2):
        time.sleep(0.5)
    with pytest.raises(OutOfTime), cpu_limit(0.1):
        use(60)


def test_no_limit_outlasts_its_body():
    with cpu_limit(0.1):
        pass
    use(0.3)
