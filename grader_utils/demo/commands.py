"""Runs nbgrader's own commands, and shows each as a person would type it.

Starting nbgrader takes seconds, so where the system can fork, a child of this process, which has imported it once,
becomes the command.
"""

import os
import shlex
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from grader_utils.failure import ExpectedFailure

_PRIVATE_FOLDERS = ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR", "MPLCONFIGDIR")
_TOO_LONG = -1


class CommandFailed(ExpectedFailure):
    """An nbgrader command failed; the message ends with what it said."""


class Shell:
    """Runs commands with all of Jupyter's own files kept inside `scratch`.

    Args:
        scratch: the folder for settings, caches and runtime files.
        exchange: what the machine's settings name as the exchange; None: no settings are written.
        say: called with each command line before it runs.
    """

    def __init__(self, scratch: Path, exchange: Path | None, say: Callable[[str], None] = print) -> None:
        self._say = say
        self._env = {name: str(scratch / ".jupyter" / name.lower()) for name in _PRIVATE_FOLDERS}
        self._exchange = exchange

    def nbgrader(self, *arguments: str, cwd: Path, seconds: int = 900) -> str:
        """Run `nbgrader ARGUMENTS` in `cwd` and return what it printed.

        Raises:
            CommandFailed: it returned an error, or took longer than `seconds`.
        """
        line = f"nbgrader {shlex.join(arguments)}"
        self._say(f"$ {line}")
        if self._exchange is not None:
            name_exchange(Path(self._env["JUPYTER_CONFIG_DIR"]), self._exchange)
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
            run = _run_forked if hasattr(os, "fork") else _run_anew
            status = run(list(arguments), cwd, self._env, log, seconds)
            log.seek(0)
            said = log.read()
        if status == _TOO_LONG:
            raise CommandFailed(f"{line} took longer than {seconds} seconds")
        if status:
            tail = "\n".join(said.splitlines()[-25:])
            raise CommandFailed(f"{line} failed:\n{tail}")
        return said


def name_exchange(settings: Path, exchange: Path) -> None:
    """Write into Jupyter's folder `settings` which exchange nbgrader uses, as /etc/jupyter says it for a machine."""
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "nbgrader_config.py").write_text(f"c.Exchange.root = {str(exchange)!r}\n", encoding="utf-8")


def _run_forked(arguments: list[str], cwd: Path, env: dict[str, str], log, seconds: int) -> int:
    import nbgrader.apps.nbgraderapp  # noqa: F401 (once, before any child needs it)

    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _become_nbgrader(arguments, cwd, env, log.fileno(), seconds)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return _TOO_LONG if os.WTERMSIG(status) == signal.SIGALRM else 1
    return os.waitstatus_to_exitcode(status)


def _become_nbgrader(arguments: list[str], cwd: Path, env: dict[str, str], log: int, seconds: int) -> NoReturn:
    """Turn this forked child into one nbgrader command; it never returns."""
    status = 1
    try:
        for stream in (1, 2):
            os.dup2(log, stream)
        sys.stdout, sys.stderr = (os.fdopen(stream, "w", encoding="utf-8", errors="replace") for stream in (1, 2))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.setpgid(0, 0)
        signal.alarm(seconds)
        os.chdir(cwd)
        os.environ.update(env)
        sys.argv = ["nbgrader", *arguments]
        from nbgrader.apps.nbgraderapp import NbGraderApp

        NbGraderApp.launch_instance(argv=arguments)
        status = 0
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else int(left.code is not None)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _run_anew(arguments: list[str], cwd: Path, env: dict[str, str], log, seconds: int) -> int:
    import subprocess

    command = [sys.executable, "-m", "nbgrader", *arguments]
    try:
        return subprocess.run(
            command,
            cwd=cwd,
            env=os.environ | env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return _TOO_LONG
