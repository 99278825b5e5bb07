"""Real accounts of this machine for one test, which root may add, and what they do with the course's commands."""

import atexit
import contextlib
import grp
import json
import os
import pwd
import secrets
import shutil
import stat
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

SLOWEST = 600
WHY_NOT = "only root may add accounts, with useradd, groupadd and setpriv"
_COMMANDS = """
import contextlib, io, json, sys
from pathlib import Path
from grader_utils.commands.main import main
from grader_utils.demo.commands import CommandFailed, Shell

home, course, commands = json.loads(sys.argv[1])
done = []
for program, *arguments in commands:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        if program == "course":
            status = main(["--course", course, *arguments])
        else:
            try:
                status = 0
                print(Shell(Path(home), None, say=lambda line: None).nbgrader(*arguments, cwd=Path(course)))
            except CommandFailed as failure:
                status = 1
                print(failure)
    done.append((status, said.getvalue()))
print(json.dumps(done))
"""


def may_add_accounts():
    return os.geteuid() == 0 and all(map(shutil.which, ("useradd", "groupadd", "userdel", "groupdel", "setpriv")))


@contextlib.contextmanager
def accounts(*names, group):
    """Add accounts, all but the last in a new group; yield their real names by `names`, and that of the group."""
    tail = secrets.token_hex(3)
    real, shared = {name: f"{name}-{tail}" for name in names}, f"{group}-{tail}"
    try:
        _run("groupadd", shared)
        for name in names:
            others = ["--groups", shared] if name != names[-1] else []
            _run("useradd", "--no-create-home", "--user-group", *others, real[name])
        yield real, shared
    finally:
        for name in real.values():
            subprocess.run(["userdel", name], check=False, stderr=subprocess.DEVNULL)
        subprocess.run(["groupdel", shared], check=False)


def do(account, home, course, *commands):
    """Run commands as `account` in one process; return the exit status and the words of each."""
    done = as_account(account, home, sys.executable, "-c", _COMMANDS, json.dumps([str(home), str(course), commands]))
    assert done.returncode == 0, done.stdout + done.stderr
    return [tuple(one) for one in json.loads(done.stdout.splitlines()[-1])]


def as_account(account, home, *command):
    """Run one command as `account`, with its groups."""
    who = pwd.getpwnam(account)
    groups = ",".join(str(one.gr_gid) for one in grp.getgrall() if account in one.gr_mem) or str(who.pw_gid)
    switch = ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", f"--groups={groups}"]
    kept = {"HOME": str(home), "USER": account, "LOGNAME": account, "COLUMNS": "200", "PATH": os.environ["PATH"]}
    return subprocess.run(
        [*_with_python_in_reach(), *switch, *map(str, command)],
        cwd="/",
        env=kept | {"COURSE_PROGRESS": "off"},
        capture_output=True,
        text=True,
        timeout=SLOWEST,
        check=False,
    )


def _with_python_in_reach():
    """Return what begins a command so that other accounts reach this Python, should it lie in a closed home."""
    python = Path(sys.base_prefix).resolve()
    closed = [folder for folder in python.parents if not folder.stat().st_mode & stat.S_IXOTH]
    if not closed:
        return []
    home, aside = closed[-1], _empty_folder()
    steps = (
        f"mount --bind {python} {aside}; mount -t tmpfs -o mode=755 tmpfs {home}; "
        f'mkdir -p {python}; mount --bind {aside} {python}; exec "$@"'
    )
    return ["unshare", "--mount", "sh", "-ec", steps, "sh"]


@cache
def _empty_folder():
    folder = tempfile.mkdtemp(prefix="python-")
    os.chmod(folder, 0o755)
    atexit.register(os.rmdir, folder)
    return folder


def _run(*command):
    subprocess.run(command, check=True, timeout=60)
