"""Dates mean what the person who wrote them means, in nbgrader's own commands, too."""

import os
import subprocess
import sys
from datetime import datetime

import pytest
from nbgrader.api import Gradebook
from small_class import lay_out

from grader_utils.course.dates import AmbiguousDate, UnreadableDate, read_time

SECOND_OF_MARCH = datetime(2026, 3, 2, 18, 0)
ASSIGNMENT = "01_affine_function"


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02 18:00:00 UTC",
        "2026-03-02T18:00:00Z",
        "2026-03-02 19:00 +0100",
        "2026-03-02T19:00:00 +0100",
        "2026-03-02 13:00:00 America/New_York",
        "02.03.2026 18:00:00 UTC",
        "2.3.2026 18:00",
        "2. 3. 2026 18:00",
        "02.03.26 18:00",
        "2 March 2026 18:00",
        SECOND_OF_MARCH,
    ],
)
def test_it_is_the_second_of_march(text):
    assert read_time(text) == SECOND_OF_MARCH


@pytest.mark.parametrize("text", ["02/03/2026 18:00", "2/3/26", "02-03-2026 18:00:00 UTC"])
def test_what_may_be_two_dates_is_refused(text):
    with pytest.raises(AmbiguousDate, match="Write the year first: 2026-03-02"):
        read_time(text)


@pytest.mark.parametrize("text", ["31.02.2026", "soon", "02.13.2026", "9" * 400])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UnreadableDate, match=f"^'{text[:40]}' is no date. Write it as in 2026-03-02"):
        read_time(text)


def test_no_date_is_no_date():
    assert read_time(None) is None


def test_nbgrader_s_own_command_reads_it_so_and_refuses_in_a_sentence(tmp_path):
    course = lay_out(tmp_path, [ASSIGNMENT])

    def add(date):
        command = [sys.executable, "-m", "nbgrader", "db", "assignment", "add", ASSIGNMENT, f"--duedate={date}"]
        private = {"JUPYTER_CONFIG_DIR": str(tmp_path / "none"), "PATH": os.path.dirname(sys.executable)}
        options = {"cwd": course, "env": os.environ | private, "timeout": 300, "check": False}
        return subprocess.run(command, capture_output=True, text=True, **options)

    assert add("02.03.2026 18:00:00 UTC").returncode == 0
    refused = add("02/03/2026 18:00")
    assert refused.returncode != 0
    assert "may begin with the day or with the month. Write the year first" in refused.stderr
    assert "Traceback" not in refused.stderr
    refused = add("31.02.2026")
    assert refused.returncode != 0
    assert refused.stderr.splitlines()[-1] == "'31.02.2026' is no date. Write it as in 2026-03-02 18:00:00 UTC"
    assert "Traceback" not in refused.stderr
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.find_assignment(ASSIGNMENT).duedate == SECOND_OF_MARCH
