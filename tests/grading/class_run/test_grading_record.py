"""What is kept of a grading: all that came of it, each cell by its notebook."""

import pytest

from grader_utils.grading.class_run.grading_record import read_record, record_of, write_graded_folder
from grader_utils.grading.engine.job import Graded, GradedNotebook

BOOKS = {
    "first": GradedNotebook("{}", {"check": 1.0}, {}, {"check": "bias left out"}, {"check": {"f: a": True}}),
    "second": GradedNotebook(
        "{}", {"check": 0.0}, {}, {}, {"check": {"g: a": False}}, groups={"check": {"g": {"en": "twice"}}}
    ),
}


@pytest.fixture
def record(tmp_path):
    """Return the record of a graded submission, written and read back."""
    graded = Graded(BOOKS)
    written = record_of(graded, {"submission": "1"})
    write_graded_folder(tmp_path / "autograded" / "ada" / "01", graded, written, {}, "")
    read = read_record(tmp_path / "autograded" / "ada" / "01")
    assert read == written
    return read


def test_two_notebooks_may_have_checks_of_one_name(record):
    assert record.mistakes == {"first": {"check": "bias left out"}, "second": {}}
    assert record.parts == {"first": {"check": {"f: a": True}}, "second": {"check": {"g: a": False}}}
    assert record.scores == {"first": {"check": 1.0}, "second": {"check": 0.0}}


def test_what_no_known_mistake_explains_is_kept_by_question(record):
    assert record.groups == {"first": {}, "second": {"check": {"g": {"en": "twice"}}}}
