"""Prepares the process in which the tests run."""

import sys

import pytest
from hypothesis import settings
from thorough import THOROUGH

from grader_utils.environment import find_own_programs_first

find_own_programs_first()  # nbgrader calls alembic by name
settings.register_profile("repeatable", derandomize=True)  # a run finds what the one before found, on any machine
settings.load_profile("default" if THOROUGH else "repeatable")


LONG = (
    "test_hub_guide",
    "test_attacks",
    "test_instructor_guide",
    "test_shared_course",
    "test_class_run",
    "test_resume",
    "test_lessons",
    "test_practice_without_torch",
    "test_autograde_run",
    "test_two_at_once",
    "test_students_day",
    "test_hand_marks",
    "test_ordinary_account",
    "test_left_behind",
    "test_instructors_day",
    "test_neighbors",
    "test_cluster",
    "test_term",
    "test_stored_answers",
    "test_contents",
    "test_authors_guide",
    "test_archive",
    "test_hostile_names",
    "test_translated_course",
    "test_korean_lessons",
    "test_only_tried",
)
"""What takes a minute and more, longest first: it begins first, so that no processor waits for it in the end."""


def pytest_collection_modifyitems(items):
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONG)))


@pytest.fixture(autouse=True, scope="module")
def no_figures_left():
    """Close what a module's tests drew: the next module in this process may look at pyplot's figures."""
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
