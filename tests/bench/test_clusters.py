"""What `make bench --ways k` says of one and of two workers."""

import pytest

from bench.clusters import FEW, MANY, paid, table
from bench.measure import Cost


def turn(start, each, cpu):
    return [Cost(start + size * each, 1 + size * cpu) for size in (FEW, MANY)]


def test_the_start_and_each_submission_are_told_apart():
    found = paid(2, [turn(3, 0.2, 9)] * 3, [turn(5, 0.25, 0.01), turn(5, 0.25, 0.01), turn(50, 9, 1)])
    assert (found.local_start, found.local_each) == pytest.approx((3, 0.2))
    assert (found.cluster_start, found.cluster_each) == pytest.approx((5, 0.25))
    assert found.head_each == pytest.approx(0.01)
    lines = table([found]).splitlines()
    assert "1.250" in lines[2]
    assert "feeds about 25 such threads" in lines[3]
