"""A process that imports once what takes long to import, and is forked for each connection to its socket.

It has a single thread, as a process that forks should, and it ends with the process that started it.
"""

import atexit
import contextlib
import os
import select
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar, Self, TypeVar

from grader_utils.failure import ExpectedFailure
from grader_utils.scratch import make_scratch, remove_leftovers, remove_scratch

SECONDS_TO_START = 60
_LOG, _PREPARED = "log", "prepared"

Prepared = TypeVar("Prepared")


class CannotStart(ExpectedFailure):
    """The process did not come up, or is gone; the message says which, and what it printed."""


class ForkServer:
    """Starts a process that calls `serve`. It ends when `stop` is called, and when this process ends.

    `own` gives a process one of each kind, for as long as it needs it.

    Args:
        name: how messages call it.
        module: is run with `-m`; its argument is the address at which it serves.
        environment: of the process; this process's own when None.
    """

    _own: ClassVar[dict[type["ForkServer"], "ForkServer"]] = {}

    def __init__(self, name: str, module: str, environment: Mapping[str, str] | None = None) -> None:
        self._name = name
        remove_leftovers()
        self.folder = make_scratch(module.rpartition(".")[2])
        self.address = str(self.folder / "socket")
        with (self.folder / _LOG).open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", module, self.address],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=environment,
                cwd=self.folder,
            )

    def wait_until_there(self, seconds: float = SECONDS_TO_START) -> str:
        """Return its address, once it listens.

        Raises:
            CannotStart: it ended, or took longer than `seconds`.
        """
        end = time.monotonic() + seconds
        while not os.path.exists(self.address):
            if self._process.poll() is not None or time.monotonic() > end:
                raise CannotStart(f"The {self._name} did not start. {_last_words(self.address)}")
            time.sleep(0.01)
        return self.address

    @classmethod
    def own(cls) -> Self:
        """Return this process's own; the first call starts it, and the first after it was lost starts another."""
        if cls in cls._own and cls._own[cls].is_lost:
            cls.stop_own()
        if cls not in cls._own:
            cls._own[cls] = cls()
            atexit.register(cls.stop_own)
        return cls._own[cls]

    @classmethod
    def stop_own(cls) -> None:
        """End this process's own, if it has one."""
        if own := cls._own.pop(cls, None):
            own.stop()

    @property
    def is_lost(self) -> bool:
        """Whether it ended, was stopped, or somebody who cleans up took away the folder of its socket."""
        return self._process.poll() is not None or not self.folder.is_dir()

    @property
    def is_prepared(self) -> bool:
        """Whether it has imported all that it should, and is forked from now on."""
        return (self.folder / _PREPARED).exists()

    def stop(self, seconds: float = 5) -> None:
        """End it, and with it all that was forked from it; it has `seconds` to end by itself, once it is prepared."""
        self._process.stdin.close()
        if not self.is_prepared:
            self._process.kill()  # nothing was forked from it: nobody has to wait until it has imported all
        try:
            self._process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        remove_scratch(self.folder)


def connect(name: str, address: str) -> socket.socket:
    """Return a connection to a fork of the server at `address`, whichever process started it; wait until it is there.

    Raises:
        CannotStart: it did not come up, or is gone; `name` is how the message calls it.
    """
    end = time.monotonic() + SECONDS_TO_START
    while not os.path.exists(address):
        if time.monotonic() > end or not os.path.isdir(os.path.dirname(address)):
            raise CannotStart(f"The {name} is not there. Start the grading again. {_last_words(address)}")
        time.sleep(0.01)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.connect(address)
    except OSError as error:
        connection.close()
        raise CannotStart(f"The {name} is gone. Start the grading again. {_last_words(address)}") from error
    return connection


def _last_words(address: str) -> str:
    """Return what a process that served at `address` printed at last; it prints nothing as long as all is well."""
    with contextlib.suppress(OSError):
        printed = Path(address).with_name(_LOG).read_text(encoding="utf-8", errors="replace").strip()
        return f"It printed: {printed[-2000:]}" if printed else ""
    return ""


def serve(address: str, prepare: Callable[[], Prepared], answer: Callable[[socket.socket, Prepared], None]) -> None:
    """Fork for every connection to the Unix socket `address`, until standard input closes as the owner ends.

    Then the folder of `address` is removed: an owner that was killed cannot.

    Args:
        address: the path of the socket. It takes connections at once, and they wait until all is prepared.
        prepare: imports what takes long.
        answer: is called in the fork, with the connection and what `prepare` returned. The fork ends when it returns.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(address + ".new")
        listener.listen(64)
        os.rename(address + ".new", address)  # who sees it can connect to it
        try:
            prepared = prepare()
        except BaseException:
            traceback.print_exc()  # before the socket closes: who finds it closed reads this
            sys.exit(1)
        Path(address).with_name(_PREPARED).touch()
        while True:
            ready, _, _ = select.select([listener, sys.stdin], [], [], 1.0)
            if sys.stdin in ready and not os.read(0, 1):
                remove_scratch(Path(address).parent)
                return
            if listener in ready:
                connection, _ = listener.accept()
                with connection:
                    if os.fork() == 0:
                        with contextlib.suppress(BaseException):
                            listener.close()
                            answer(connection, prepared)
                        os._exit(0)
            _reap()


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
