"""Attacks are held where an ordinary account grades, too: it owns its Python, and may do what root does without.

Each runs as `test_attacks` runs it, with an honest neighbor beside it.
"""

import os
import tempfile
from pathlib import Path

import pytest
from own_python import ACCOUNT, OwnPython

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can lend a Python to another account")

ATTACKS = [
    "leases_on_library_files",
    "flags_of_files",
    "changes_files_outside",
    "memory_that_no_file_shows",
    "watches_others",
    "raises_its_own_share",
    "timers_without_end",
    "signals_other_processes",
]
SECONDS = 900


@pytest.fixture(scope="module")
def python():
    with tempfile.TemporaryDirectory(prefix="ordinary-", dir="/tmp") as folder:  # pytest's own is closed to others
        yield made(OwnPython(Path(folder)))


def made(python):
    """Return `python`, if the account can run it."""
    said = python.run("-c", "import os, sys; print(os.getuid(), os.stat(os.__file__).st_uid)", seconds=60)
    if said.returncode:
        pytest.skip(f"another account cannot run this Python: {said.stderr[-300:]}")
    assert said.stdout.split() == [str(ACCOUNT)] * 2
    return python


def test_who_owns_a_file_can_take_a_lease_on_it_where_nothing_forbids_it(python):
    take = "import fcntl, os; fcntl.fcntl(os.open(os.__file__, os.O_RDONLY), fcntl.F_SETLEASE, fcntl.F_WRLCK)"
    assert python.run("-c", take, seconds=60).returncode == 0


def test_no_attack_gets_through_and_every_neighbor_keeps_all_points(python):
    chosen = " or ".join(f"earns_nothing and {name}-" for name in ATTACKS)
    command = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", "tests/classroom/test_attacks.py"]
    said = python.run(*command, "-k", chosen, seconds=SECONDS, THOROUGH="1")  # each with and without namespaces
    assert said.returncode == 0, said.stdout[-5000:] + said.stderr[-1000:]
    assert f"{2 * len(ATTACKS)} passed" in said.stdout
