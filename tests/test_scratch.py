"""Scratch folders are closed to others, go with their owner, and what a killed owner left is cleared: that alone."""

import os
import signal
import subprocess
import sys
import tempfile
import time

import pytest

from grader_utils import scratch
from grader_utils.scratch import LONGEST, NoPlace, make_scratch, remove_leftovers, remove_scratch

OWNER = """
import sys, time
from grader_utils.scratch import make_scratch
for kind in ("room", "warm", "marker"):
    (make_scratch(kind) / "file").write_text("x")
print("made", flush=True)
time.sleep(60)
"""


@pytest.fixture
def place():
    """Have scratch folders made in a short folder of their own, also by the processes that a test starts."""
    with tempfile.TemporaryDirectory(prefix="place-", dir="/tmp") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", folder)
        patch.setenv("TMPDIR", folder)
        yield folder


@pytest.fixture
def owner(place):
    """Start a process that makes three folders and stays, and give it."""
    process = subprocess.Popen([sys.executable, "-c", OWNER], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "made\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def kinds(place):
    return sorted(name.split("-")[0] for name in os.listdir(place))


def test_a_folder_is_closed_to_others(place):
    folder = make_scratch("room")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert str(folder.parent) == place
    remove_scratch(folder)
    assert os.listdir(place) == []


def test_what_a_killed_owner_left_is_removed(place, owner):
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    assert kinds(place) == ["marker", "room", "warm"]
    remove_leftovers()
    assert os.listdir(place) == []


def test_what_belongs_to_somebody_who_lives_stays(place, owner):
    mine = make_scratch("room")
    remove_leftovers()
    assert kinds(place) == ["marker", "room", "room", "warm"]
    remove_scratch(mine)


def test_folders_of_other_programs_stay(place):
    for name in ("room-service", "warm-abcdefgh", "marker-abcdefgh", "notes"):
        os.mkdir(os.path.join(place, name))  # none of them has an owner's file
    os.symlink("notes", os.path.join(place, "room-abcdefgh"))
    remove_leftovers()
    assert len(os.listdir(place)) == 5


def test_a_folder_that_is_just_being_made_stays_and_one_from_yesterday_goes(place):
    for name in ("making-room-abcdefgh", "making-warm-abcdefgh"):
        os.mkdir(os.path.join(place, name))
    yesterday = time.time() - 86400
    os.utime(os.path.join(place, "making-warm-abcdefgh"), (yesterday, yesterday))
    remove_leftovers()
    assert os.listdir(place) == ["making-room-abcdefgh"]


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder to another account")
def test_folders_of_another_account_stay(place, owner):
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    for name in os.listdir(place):
        os.chown(os.path.join(place, name), 65534, 65534)
    remove_leftovers()
    assert kinds(place) == ["marker", "room", "warm"]


def test_where_the_usual_place_is_too_long_for_sockets_a_shorter_one_is_taken(place, monkeypatch):
    deep = os.path.join(place, "y" * 95)
    os.mkdir(deep)
    monkeypatch.setattr(tempfile, "tempdir", deep)
    monkeypatch.setenv("XDG_RUNTIME_DIR", place)
    folder = make_scratch("room")
    assert str(folder.parent) == place
    remove_scratch(folder)


def test_where_no_place_is_short_enough_that_is_told_in_words(place, monkeypatch):
    deep = os.path.join(place, "y" * 95)
    os.mkdir(deep)
    monkeypatch.setattr(tempfile, "tempdir", deep)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(scratch, "_SHORT_PLACES", ())
    with pytest.raises(NoPlace, match=f"Set TMPDIR to a folder whose path has at most {LONGEST} characters"):
        make_scratch("room")
