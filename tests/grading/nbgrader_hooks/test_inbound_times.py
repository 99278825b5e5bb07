"""When a submission came: a name can be made up, and a folder cannot be made earlier than it was."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from exchange_scene import ASSIGNMENT, bare_course, inbound, put
from nbgrader.apps import CollectApp

from grader_utils.grading.nbgrader_hooks import inbound as rules
from grader_utils.grading.nbgrader_hooks.inbound import kept_since, time_that_counts

NOON = datetime(2026, 3, 1, 12)
HOUR = timedelta(hours=1)


def seen_at(time):
    return SimpleNamespace(st_ctime=time.replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("named", "made", "since", "counts"),
    [
        (NOON, NOON + timedelta(minutes=1), NOON - 9 * HOUR, "name"),
        (NOON, NOON + 5 * HOUR, NOON - 9 * HOUR, "folder"),
        (NOON, NOON + 5 * HOUR, None, "name"),  # every folder has a new time: the exchange was moved
        (NOON, NOON + 5 * HOUR, NOON + 6 * HOUR, "name"),  # it was moved, and others came since
        (NOON, NOON + 5 * HOUR, NOON + 4.5 * HOUR, "name"),
        (NOON + 9 * HOUR, NOON, NOON - 9 * HOUR, "name"),
    ],
)
def test_a_folders_time_counts_where_nothing_can_have_changed_it(named, made, since, counts):
    assert time_that_counts(seen_at(made), named, since) == (made if counts == "folder" else named)


def test_folders_that_have_the_time_of_their_name_say_since_when_times_are_true(tmp_path):
    put(tmp_path, "ada", "2026-03-01 10:00:00 UTC")
    (tmp_path / "no time").mkdir()
    (tmp_path / "eve+a+soon").mkdir()
    assert kept_since(tmp_path) is None
    now = datetime.now(UTC).replace(tzinfo=None)
    made = put(tmp_path, "bob", f"{now:%Y-%m-%d %H:%M:%S} UTC")
    assert abs(kept_since(tmp_path) - now) < HOUR
    assert kept_since(tmp_path) == rules.when_made(made.lstat())


def test_a_name_that_is_made_up_does_not_hide_that_work_came_late(tmp_path, monkeypatch):
    """A file system's times cannot be set, so this test moves them back, all but the forged folder's."""
    course = bare_course(tmp_path)
    now = datetime.now(UTC).replace(tzinfo=None)
    times = {"ada": now - 5 * HOUR, "mallory": now - 9 * HOUR}
    for student, time in times.items():
        made = put(inbound(course), student, f"{time:%Y-%m-%d %H:%M:%S} UTC")
    forged = made.stat().st_ino
    real = rules.when_made
    monkeypatch.setattr(rules, "when_made", lambda about: real(about) - (0 if about.st_ino == forged else 5) * HOUR)
    monkeypatch.chdir(course)
    app = CollectApp()
    app.initialize(
        [
            ASSIGNMENT,
            "--ExchangeCollect.check_owner=False",
            f"--Exchange.root={course / 'exchange'}",
            "--CourseDirectory.course_id=neural_networks",
        ]
    )
    app.start()
    collected = {
        student: (course / "submitted" / student / ASSIGNMENT / "timestamp.txt").read_text()[:16] for student in times
    }
    assert collected == {"ada": f"{times['ada']:%Y-%m-%d %H:%M}", "mallory": f"{now:%Y-%m-%d %H:%M}"}
