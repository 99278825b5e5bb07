"""Whoever hands in, hands in as themselves: nothing is collected as another's, nor what its account could not read."""

import os
import pwd
import stat
import threading
from pathlib import Path

import pytest
from exchange_scene import ASSIGNMENT, FIRST_TIME, LATER, TOO_LARGE, collect, collected, inbound, put
from nbgrader.coursedir import CourseDirectory

from grader_utils.grading.nbgrader_hooks.checked_copy import CannotCopy, CopyRules, copy_checked, opened_folder

OWNERS_COUNT = "--ExchangeCollect.check_owner=True"
HOSTILE = ["<img src=x onerror=alert(1)>", "\x1b]0;owned\x07", "..", "=1+1", "-rf"]

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can hand in as other accounts of this machine")


@pytest.fixture
def accounts():
    """The names of two accounts of this machine that are not root."""
    return [account.pw_name for account in pwd.getpwall() if account.pw_uid not in (0, 65534)][:2]


def put_as(account, folder, student, *args, **options):
    """Lay a submission that says it is `student`'s, and belongs to `account`."""
    submission = put(folder, student, *args, **options)
    number = pwd.getpwnam(account).pw_uid if isinstance(account, str) else account
    for place in (submission, *submission.rglob("*")):
        os.chown(place, number, number, follow_symlinks=False)
    return submission


def notebook(course, student):
    return course / "submitted" / student / ASSIGNMENT / "affine_function.ipynb"


@as_root
def test_a_newer_folder_of_another_account_takes_nothing_from_its_victim(course, accounts):
    mallory, bob = accounts
    put_as(bob, inbound(course), bob, FIRST_TIME, text="right")
    put_as(mallory, inbound(course), bob, LATER, text="empty")
    (inbound(course) / f"{bob}+{ASSIGNMENT}+2099-01-01 00:00:00 UTC").symlink_to(course)
    said = collect(course, owners=OWNERS_COUNT)
    assert notebook(course, bob).read_text() == "right"
    assert f"belongs to the account {mallory}" in said


@as_root
def test_a_folder_whose_owner_has_no_name_is_not_collected(course, accounts):
    put_as(54321, inbound(course), accounts[0])
    put_as(accounts[1], inbound(course), accounts[1])
    assert "number 54321" in collect(course, owners=OWNERS_COUNT)
    assert collected(course) == {accounts[1]}


@as_root
def test_another_accounts_file_with_a_second_name_stays_behind(course, accounts):
    solutions = course / "solutions.ipynb"
    solutions.write_text("solutions")
    solutions.chmod(0o600)
    submission = put_as(accounts[0], inbound(course), accounts[0])
    os.link(solutions, submission / "copied.ipynb")
    assert "copied.ipynb (it belongs to another account)" in collect(course, owners=OWNERS_COUNT)
    assert [path.name for path in notebook(course, accounts[0]).parent.glob("*.ipynb")] == ["affine_function.ipynb"]


@as_root
def test_modes_and_owners_are_the_graders(course, accounts):
    submission = put(inbound(course), accounts[0])
    (submission / "data").mkdir(mode=0o777)
    modes = {"affine_function.ipynb": 0o666, "root": 0o6755, "data/shared": 0o777}
    for name in modes:
        (submission / name).touch()
    number = pwd.getpwnam(accounts[0]).pw_uid
    for path in (submission, *submission.rglob("*")):
        os.chown(path, number, number)
    for name, mode in modes.items():
        (submission / name).chmod(mode)
    submission.chmod(0o2777)
    collect(course, owners=OWNERS_COUNT)
    found = notebook(course, accounts[0]).parent
    assert (found / "data" / "shared").exists()
    for path in (found, *found.rglob("*")):
        about = path.lstat()
        assert stat.S_IMODE(about.st_mode) == (0o755 if path.is_dir() else 0o644), path
        assert about.st_uid == os.geteuid()


def test_without_owners_every_run_says_that_names_alone_count(course):
    put(inbound(course), "ada")
    for _ in range(2):
        assert "can hand in under any name" in collect(course)
    assert collected(course) == {"ada"}


def test_names_that_could_do_harm_are_named_and_passed_over(course):
    before = {path.name for path in course.iterdir()}
    for student in ("ada", *HOSTILE):
        put(inbound(course), student)
    (next(inbound(course).glob("ada+*")) / "link\nFORGED \u202e").symlink_to("x")
    said = collect(course)
    assert r"link\nFORGED \u202e (a link" in said
    assert collected(course) == {"ada"}
    assert {path.name for path in course.iterdir()} == before | {"submitted"}
    assert said.count("cannot be the id of a student") == len(HOSTILE)
    assert not {"\x1b", "\x07"} & set(said)


def test_the_time_of_the_folder_counts_and_not_that_of_a_file_in_it(course):
    (put(inbound(course), "ada", LATER) / "timestamp.txt").write_text(FIRST_TIME)
    said = collect(course)
    assert notebook(course, "ada").with_name("timestamp.txt").read_text() == "2026-03-02 10:00:00.000000 UTC"
    assert "ada (2026-03-02 10:00, seen " in said  # the file system saw it change much later


def test_a_hidden_folder_is_named(course):
    put(inbound(course), ".ada")
    put(inbound(course), "ada")
    (inbound(course) / ".nfs0001").touch()
    said = collect(course)
    assert said.count("Not collected") == 1
    assert ".ada" in said
    assert collected(course) == {"ada"}


def test_an_update_that_fails_leaves_what_was_collected(course):
    put(inbound(course), "ada", text="first")
    collect(course)
    put(inbound(course), "ada", LATER, size=TOO_LARGE)
    assert "Not collected: ada's submission" in collect(course, "--update")
    assert notebook(course, "ada").read_text() == "first"
    assert [path.name for path in (course / "submitted").iterdir()] == ["ada"]


def test_a_link_that_takes_a_files_place_meanwhile_is_never_followed(tmp_path):
    secret, folder = tmp_path / "secret", tmp_path / "inbound"
    secret.write_text("secret")
    folder.mkdir()
    spare, link, name = (folder / part for part in ("a", "b", "answer"))
    stop = threading.Event()

    def exchange():
        while not stop.is_set():
            spare.write_text("mine")
            os.replace(spare, name)
            link.unlink(missing_ok=True)
            link.symlink_to(secret)
            os.replace(link, name)

    thread = threading.Thread(target=exchange)
    thread.start()
    try:
        found = {_copied(folder, tmp_path / f"copy{number}") for number in range(300)}
    finally:
        stop.set()
        thread.join()
    assert found - {""} == {"mine"}


def _copied(folder: Path, target: Path) -> str:
    rules = CopyRules.of(CourseDirectory(ignore=["a", "b"]), owner=None)
    try:
        with opened_folder(folder) as source:
            copy_checked(source, target, rules)
    except OSError:  # it was exchanged in between
        return ""
    path = target / "answer"
    return path.read_text() if path.exists() else ""


@pytest.mark.parametrize("kind", ["deep", "many"])
def test_a_folder_without_measure_is_refused_and_leaves_nothing(tmp_path, kind):
    source = folder = tmp_path / "source"
    source.mkdir()
    if kind == "deep":
        for _ in range(40):
            folder /= "d"
            folder.mkdir()
    else:
        for number in range(20_001):
            (source / str(number)).touch()
    with opened_folder(source) as opened, pytest.raises(CannotCopy):
        copy_checked(opened, tmp_path / "copy", CopyRules.of(CourseDirectory(), owner=None))
    assert not (tmp_path / "copy").exists()
