"""Prepares the process in which the tests run."""

import sys

import pytest

from grader_utils.environment import find_own_programs_first

find_own_programs_first()  # nbgrader calls alembic by name


@pytest.fixture(autouse=True, scope="module")
def no_figures_left():
    """Close what a module's tests drew: the next module in this process may look at pyplot's figures."""
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
