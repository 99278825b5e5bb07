"""On an exchange that nbgrader has opened for every account, each can rename and remove nothing but its own."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from places import COURSE

from grader_utils.demo.commands import Shell

ASSIGNMENT = "01_affine_function"


@pytest.fixture
def folder():
    """An empty folder that other accounts can reach."""
    folder = Path(tempfile.mkdtemp(prefix="exchange-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("mode", [0o755, 0o777])  # as `mkdir -p` leaves it, and as nbgrader would
def test_no_account_renames_the_course_or_removes_what_another_submitted(folder, mode):
    exchange, course = folder / "exchange", folder / "course"
    for place in (exchange, course):
        place.mkdir()
    exchange.chmod(mode)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    shutil.copytree(COURSE / "release" / ASSIGNMENT, course / "release" / ASSIGNMENT)
    Shell(folder, exchange, say=lambda line: None).nbgrader("release_assignment", ASSIGNMENT, cwd=course)
    assert exchange.stat().st_mode & 0o7777 == 0o1777
    inbound = exchange / "neural_networks" / "inbound"
    assert inbound.stat().st_mode & 0o1777 == 0o1733
    if os.geteuid() != 0:
        pytest.skip("only root can act as other accounts of this machine")
    mallory, bob = [account for account in pwd.getpwall() if account.pw_uid not in (0, 65534)][:2]
    theirs = inbound / "theirs"
    assert done_as(bob, f"os.mkdir({str(theirs)!r})")
    assert done_as(mallory, f"os.mkdir({str(inbound / 'mine')!r})")
    assert not done_as(mallory, f"os.rename({str(inbound.parent)!r}, {str(exchange / 'away')!r})")
    assert not done_as(mallory, f"os.rmdir({str(theirs)!r})")
    assert done_as(bob, f"os.rmdir({str(theirs)!r})")


def test_a_page_that_a_shared_course_hides_can_be_read_where_it_is_released(folder):
    exchange, course = folder / "exchange", folder / "course"
    pages = course / "feedback" / "ada" / ASSIGNMENT
    (exchange / "neural_networks").mkdir(parents=True)
    exchange.chmod(0o1777)
    pages.mkdir(parents=True)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    for name, text in (
        ("affine_function.html", "well done"),
        ("timestamp.txt", "now"),
        ("submission_secret.txt", "5e"),
    ):
        (pages / name).write_text(text)
        (pages / name).chmod(0o660)
    Shell(folder, exchange, say=lambda line: None).nbgrader("release_feedback", ASSIGNMENT, cwd=course)
    (page,) = (exchange / "neural_networks" / "feedback").glob("*.html")
    assert page.read_text() == "well done"
    assert oct(page.stat().st_mode & 0o777) == "0o664"


def done_as(account, statement):
    """Run one statement as another account, and say whether it went through."""
    command = [sys.executable, "-c", f"import os; {statement}"]
    if not os.access(sys.executable, os.X_OK) or Path(sys.executable).resolve().is_relative_to("/root"):
        command[0] = shutil.which("python3", path="/usr/bin") or pytest.skip("other accounts have no Python here")
    number = account.pw_uid
    done = subprocess.run(
        command, user=number, group=number, extra_groups=[], cwd="/", stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0
