"""A machine of its own, made of namespaces, on which a guide's commands run as they stand.

It has this machine's programs, and its own /etc, /srv and processes. What is done to it ends with it.
"""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import psutil

SLOWEST = 300
WHY_NOT = "only root with the right to mount may make a machine of its own, with unshare, nsenter, useradd and others"
_PROGRAMS = ("setpriv", "unshare", "nsenter", "useradd", "groupadd", "chpasswd", "runuser")
_KEPT = ("PIP_", "NPM_", "NODE_", "SSL_", "HTTP_", "HTTPS_", "NO_PROXY", "http_", "https_", "no_proxy")
"""How programs that install others reach what they install from here."""
_BEGIN = """
cp -a /etc {folder}/etc
mount --bind {folder}/etc /etc
rm -rf /etc/jupyter /etc/jupyterhub
sed -i -E 's/^(UID|GID)_M(IN|AX).*//' /etc/login.defs
printf 'UID_MIN 41000\\nUID_MAX 42000\\nGID_MIN 41000\\nGID_MAX 42000\\n' >> /etc/login.defs  # nobody else's
mount -t tmpfs -o mode=755 tmpfs /srv
mkdir /srv/home
printf 'HOME=/srv/home\\nSHELL=/bin/bash\\n' > /etc/default/useradd
{python}
echo ready
exec sleep infinity
"""
_PYTHON_IN_REACH = """
mkdir {folder}/python
mount --bind {python} {folder}/python
mount -t tmpfs -o mode=755 tmpfs {home}
mkdir -p {python}
mount --bind {folder}/python {python}
"""


def may_be_made():
    if os.geteuid() != 0 or not all(map(shutil.which, _PROGRAMS)):
        return False
    trial = ["unshare", "--mount", "--pid", "--fork", "mount", "-t", "tmpfs", "tmpfs", "/srv"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


class OwnMachine:
    """Use it with `with`. When that ends, so does every process on it.

    Args:
        folder: an empty one, which other accounts can reach.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started = []

    def __enter__(self):
        own = ["setpriv", "--pdeathsig=KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
        begin = _BEGIN.format(folder=self._folder, python=self._python_in_reach())
        self._holder = subprocess.Popen([*own, "sh", "-ec", begin], stdout=subprocess.PIPE, text=True)
        assert self._holder.stdout.readline() == "ready\n"
        (first,) = psutil.Process(self._holder.pid).children()
        self._root = Path(f"/proc/{first.pid}/root")
        self._enter = ["nsenter", f"--target={first.pid}", "--mount", "--pid"]
        return self

    def __exit__(self, *_):
        self._holder.kill()  # its child is the first process there: all others end with it
        self._holder.wait()
        self._holder.stdout.close()
        for process in self._started:
            process.wait(timeout=60)

    def path(self, place):
        """Return how this process reaches a file or folder of that machine."""
        return self._root / place.lstrip("/")

    def run(self, account, command, cwd=None, seconds=SLOWEST):
        """Run a shell's command as an account that logs in, and return the process with all that it said.

        Args:
            account: its name.
            command: what the shell reads.
            cwd: where; None is the account's home.
            seconds: how long it may take.
        """
        return subprocess.run(
            self._as(account, command, cwd),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=seconds,
            check=False,
        )

    def start(self, account, command, log, cwd=None):
        """Start a command that goes on until the machine ends; it writes into the file `log`."""
        with log.open("w") as file:
            command = self._as(account, f"exec {command}", cwd)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
        self._started.append(process)
        return process

    def _as(self, account, command, cwd):
        steps = f"export COURSE_PROGRESS=off COLUMNS=200; {f'cd {cwd}; ' if cwd else ''}"
        kept = ",".join(name for name in os.environ if name.startswith(_KEPT))
        become = ["runuser", "--login", account, "--shell=/bin/bash", f"--whitelist-environment={kept}"]
        return [*self._enter, *become, "--command", steps + command]

    def _python_in_reach(self):
        python = Path(sys.base_prefix).resolve()
        closed = [folder for folder in python.parents if not folder.stat().st_mode & stat.S_IXOTH]
        return _PYTHON_IN_REACH.format(folder=self._folder, python=python, home=closed[-1]) if closed else ""
