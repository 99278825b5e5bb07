"""A real PostgreSQL server for one test, where the machine has the programs."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

WHERE = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
USER = "nbgrader"


def programs():
    """Return the folder of PostgreSQL's own programs; None where there are none."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = [path for pattern in WHERE for path in sorted(Path("/").glob(pattern[1:])) if (path / "initdb").exists()]
    return folders[-1] if folders else None


@contextlib.contextmanager
def postgres():
    """Run a server of its own, without network; yield the folder of its socket, for PGHOST."""
    with tempfile.TemporaryDirectory(prefix="postgres", dir="/tmp") as folder:  # root's own folders are closed to it
        data = Path(folder, "data")
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        options = f"-c unix_socket_directories={folder} -c listen_addresses= -c fsync=off"
        _run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        _run("pg_ctl", "-D", data, "-l", Path(folder, "log"), "-w", "-t", "120", "-o", options, "start")
        try:
            yield folder
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "-t", "120", "stop")


def _run(program, *arguments):
    as_owner = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
    command = [programs() / program, *arguments]
    done = subprocess.run(
        command, cwd="/tmp", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=300, **as_owner
    )
    assert done.returncode == 0, f"{program}: {done.stderr}"
