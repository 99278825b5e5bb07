"""The card on disk: many writers, broken files, names of any kind, and a fresh start."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from grader_utils import reset_progress
from grader_utils.progress.place import folder_name
from grader_utils.progress.stored_card import CannotSave, StoredCard

MANY = """
import sys, time
from grader_utils.progress.stored_card import StoredCard
card = StoredCard.here()
sys.stdin.readline()  # all start at the same moment
print(sum(card.note(f"exercise_{number}") for number in range(300)))
"""


def test_kernels_that_write_at_the_same_time_lose_nothing_and_count_nothing_twice(here):
    command = [sys.executable, "-c", MANY]
    started = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    try:
        for process in started:
            process.stdin.write("go\n")
            process.stdin.flush()
        new = [int(process.communicate(timeout=300)[0]) for process in started]
    finally:
        for process in started:
            process.kill()
    assert sum(new) == 300
    assert len(StoredCard.here().read()) == 300


@pytest.mark.parametrize("contents", [b"", b"\x00\xff", b"[]", b'{"at": 3}', b'{"passed": "xor", "at": "soon"}'])
def test_a_file_that_breaks_loses_no_exercise(here, contents):
    card = StoredCard.here()
    card.note("xor")
    card.note("step")
    (card.folder / "xor.json").write_bytes(contents)
    passed = card.read()
    assert passed.keys() == {"xor", "step"}
    assert all(abs((datetime.now(UTC) - when).total_seconds()) < 3600 for when in passed.values())
    assert not card.note("xor")


def test_what_does_not_belong_into_the_folder_is_ignored(here):
    card = StoredCard.here()
    card.note("step")
    (card.folder / "notes.txt").write_text("mine")
    (card.folder / "gone.json").symlink_to(card.folder / "nowhere")
    assert "step" in card.read()
    assert "notes" not in card.read()


def test_a_card_that_cannot_be_written_names_the_place(here):
    here.write_text("a file where the folder should be")
    with pytest.raises(CannotSave, match="progress"):
        StoredCard.here().note("xor")
    assert StoredCard.here().read() == {}


@pytest.mark.parametrize("name", ["Ada", "..", "a/b", "CON", "Łukasz Ó", "a\\b:c*?", "x" * 500, "ada@example.org"])
def test_every_name_makes_a_folder_of_its_own(name, tmp_path):
    made = folder_name(name)
    (tmp_path / made).mkdir()
    assert (tmp_path / made).parent == tmp_path
    assert made.isascii()
    assert not set(made) & set('/\\:*?"<>|')
    assert made != folder_name(f"{name}2")
    assert made == folder_name(name.upper() if name.isascii() else name)


def test_a_reset_asks_first_and_keeps_the_old_card(here, capsys):
    card = StoredCard.here()
    card.note("xor")
    reset_progress()
    assert "reset_progress(confirm=True)" in capsys.readouterr().out
    assert card.read()
    reset_progress(confirm=True)
    assert card.read() == {}
    (kept,) = here.glob("before-*")
    assert str(kept) in capsys.readouterr().out
    card.note("step")
    reset_progress(confirm=True)
    assert len(list(here.glob("before-*"))) == 2
    kept.rename(card.folder)
    assert card.read().keys() == {"xor"}


def test_a_reset_of_an_empty_card_says_so(here, capsys):
    reset_progress(confirm=True)
    assert "empty already" in capsys.readouterr().out
