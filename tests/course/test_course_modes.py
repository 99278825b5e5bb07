"""What of a course other accounts can read or change is found, where they can come to it at all."""

import tempfile
from pathlib import Path

import pytest

from grader_utils.course.course_modes import changeable_by_others, readable_by_others


@pytest.fixture
def course():
    """Give a course to which every account can come, closed to them all the same."""
    with tempfile.TemporaryDirectory(prefix="modes-", dir="/tmp") as folder:
        root = Path(folder) / "course"
        for place in (Path(folder), root):
            place.mkdir(exist_ok=True)
            place.chmod(0o755)
        (root / "source").mkdir(mode=0o700)
        (root / "gradebook.db").touch(mode=0o600)
        yield root


def test_a_closed_course_is_closed(course):
    assert list(changeable_by_others(course)) == list(readable_by_others(course)) == []


def test_what_is_open_to_read_is_named(course):
    (course / "source").chmod(0o755)
    (course / "gradebook.db").chmod(0o644)
    assert list(readable_by_others(course)) == [course / "source", course / "gradebook.db"]
    assert list(changeable_by_others(course)) == []


def test_what_is_open_to_change_is_named(course):
    course.chmod(0o777)
    (course / "gradebook.db").chmod(0o666)
    assert list(changeable_by_others(course)) == [course, course / "gradebook.db"]


def test_a_closed_folder_above_keeps_all_of_it_closed(course):
    (course / "source").chmod(0o777)
    course.parent.chmod(0o700)
    assert list(changeable_by_others(course)) == list(readable_by_others(course)) == []
