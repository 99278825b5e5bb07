"""`course` commands in forks of one process that has imported what they need: Python and nbgrader take seconds."""

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from functools import cache

_PATHS = os.environ.get("PYTHONPATH")
_SERVER = """
import json, os, signal, sys, tempfile
from grader_utils.commands.main import main
from grader_utils.environment import quick_imports

with quick_imports():
    import rich.console, rich.progress
    import grader_utils.commands.grade_plan
    import grader_utils.grading.class_run.pool
    import grader_utils.grading.class_run.preloaded
    import grader_utils.grading.class_run.run
    import grader_utils.grading.class_run.turns

arguments = None
while arguments is None and (line := sys.stdin.readline()):
    asked = json.loads(line)
    child = os.fork()
    if child:
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    else:
        arguments = asked["arguments"]
        log = os.open(asked["log"], os.O_WRONLY)
        for stream, file in ((0, os.open(os.devnull, os.O_RDONLY)), (1, log), (2, log)):
            os.dup2(file, stream)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ |= asked["environment"]
        tempfile.tempdir = None
        signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal
sys.exit(arguments and main(arguments))
"""


def has_same_modules():
    """Return whether a command that starts now would import what the process has imported that is forked."""
    return os.environ.get("PYTHONPATH") == _PATHS


def warm_command(arguments, environment, seconds):
    """Run `course ARGUMENTS`; return its exit status and what it printed.

    Raises:
        TimeoutError: it took longer than `seconds`; it is killed, with all that it started.
    """
    server = _server()
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as log:
        asked = {"arguments": arguments, "environment": environment, "folder": os.getcwd(), "log": log.name}
        server.stdin.write(f"{json.dumps(asked)}\n")
        server.stdin.flush()
        if not select.select([server.stdout], [], [], seconds)[0]:
            os.killpg(server.pid, signal.SIGKILL)
            _server.cache_clear()
            raise TimeoutError(f"course {arguments} took longer than {seconds} seconds")
        status = int(server.stdout.readline())
        return status, log.read()


@cache
def _server():
    """Return the process that is forked; it ends with this one."""
    server = subprocess.Popen(
        [sys.executable, "-c", _SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    atexit.register(server.communicate)  # closes its input, and waits
    return server
