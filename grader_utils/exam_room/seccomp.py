"""Seccomp filters: a kernel in the exam room may make the system calls of `allowed_calls`, and no others.

Calls are named, so that libseccomp finds the numbers of this architecture. A filter is compiled once, in the warm
process; a child only hands the compiled program to Linux.
"""

import contextlib
import ctypes
import errno
import fcntl
import socket
import tempfile
import termios
from functools import cache
from typing import Any

from grader_utils.exam_room import allowed_calls, system_calls

_NEW_NAMESPACES = 0x7E020000
"""All flags of clone that make a namespace."""

_THREAD, _FILES = 0x00010000, 0x00000400  # CLONE_THREAD, CLONE_FILES
_INT, _KIND_OF_SOCKET = 0xFFFFFFFF, 0xF
_NUMBERS_TO_COME = 64
"""How many numbers behind those that libseccomp knows are answered as if Linux were older."""

_NO_NAME = -1  # other negative numbers stand for calls of other architectures
NO_LIBRARY = "System calls cannot be filtered: install libseccomp2 and pip's pyseccomp, on Linux."

_SECCOMP_SET_MODE_FILTER, _ALL_THREADS = 1, 1


class CannotFilter(Exception):  # noqa: N818 (it names what happened)
    """System calls cannot be filtered here; the message says what is missing."""


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def missing() -> str:
    """Return why filters cannot be compiled here, "" when they can.

    Compiles all of them, so that a locked process needs no library.
    """
    try:
        before_start(may_fork=True), before_start(may_fork=False), after_start(), _own_number()
    except (ImportError, OSError, RuntimeError) as error:
        return f"{NO_LIBRARY} ({error})"
    except CannotFilter as failure:
        return str(failure)
    return ""


def available() -> bool:
    """Whether filters can be compiled here; see `missing`."""
    return not missing()


def unnamed() -> list[str]:
    """Return the allowed calls that this libseccomp has no name for: they are refused, and a library may miss them."""
    import pyseccomp as library

    named = " ".join(allowed_calls.ALLOWED.values()).split()
    return [name for name in named if library.resolve_syscall(library.Arch.NATIVE, name) == _NO_NAME]


@cache
def before_start(may_fork: bool, architecture: int | None = None) -> bytes:
    """Return the program for a kernel that has not started: it has still to open its sockets.

    Args:
        may_fork: whether it may start other processes; without a PID namespace of its own it may not.
        architecture: one of `pyseccomp.Arch`; this machine's own by default.

    Raises:
        CannotFilter: a rule could not be made.
    """
    import pyseccomp as library

    rules = _Rules(library.ERRNO(errno.EPERM), architecture)
    allow, equal = library.ALLOW, library.MASKED_EQ
    for names in allowed_calls.ALLOWED.values():
        rules.add(allow, *names.split())
    rules.add(library.ERRNO(errno.ENOSYS), *allowed_calls.NOT_THERE.split())
    rules.add(library.ERRNO(errno.ENOSYS), *rules.numbers_to_come())
    rules.add(library.ERRNO(0), *allowed_calls.IN_VAIN.split())

    rules.add_if(library.Arg(0, equal, _NEW_NAMESPACES | _THREAD | _FILES, _THREAD | _FILES), allow, "clone")
    is_process = library.Arg(0, equal, _NEW_NAMESPACES | _THREAD, 0)
    rules.add_if(is_process, allow if may_fork else library.ERRNO(errno.EAGAIN), "clone")
    rules.add(allow if may_fork else library.ERRNO(errno.EAGAIN), "fork", "vfork")
    if may_fork:
        rules.add(allow, *allowed_calls.SIGNALS.split())

    rules.add_if(library.Arg(3, equal, allowed_calls.MAP_TYPE, allowed_calls.MAP_PRIVATE), allow, "mmap")
    rules.add_if(library.Arg(0, library.EQ, 0), allow, "prlimit64")  # its own limits
    rules.add_if(library.Arg(1, equal, _KIND_OF_SOCKET, socket.SOCK_STREAM), allow, "socketpair")
    for name in allowed_calls.FCNTL:
        rules.add_if(library.Arg(1, equal, _INT, _value(fcntl, name)), allow, "fcntl")
    for name in allowed_calls.IOCTL:
        rules.add_if(library.Arg(1, equal, _INT, _value(termios, name)), allow, "ioctl")
    for option in (*allowed_calls.PRCTL, allowed_calls.SET_PDEATHSIG, allowed_calls.SET_DUMPABLE):
        rules.add_if(library.Arg(0, equal, _INT, option), allow, "prctl")
    rules.add(allow, "seccomp")  # for the filter of `after_start`
    return rules.compiled()


@cache
def after_start(architecture: int | None = None) -> bytes:
    """Return the program for a kernel whose sockets are open: it may open and connect no more, of any family.

    It stays as it was set up, too: under its keeper's eye, and ending with it.
    """
    import pyseccomp as library

    rules = _Rules(library.ALLOW, architecture)
    refuse = library.ERRNO(errno.EPERM)
    rules.add(refuse, *allowed_calls.UNTIL_IT_STARTED.split())
    rules.add_if(library.Arg(4, library.NE, 0), refuse, "sendto")  # an address: it sends along its own lines alone
    for option in (allowed_calls.SET_PDEATHSIG, allowed_calls.SET_DUMPABLE):
        rules.add_if(library.Arg(0, library.MASKED_EQ, _INT, option), refuse, "prctl")
    return rules.compiled()


def load(program: bytes) -> None:
    """Put `program` over every thread of this process. Needs `system_calls.gain_nothing_more()` before."""
    filled = _Program(len(program) // 8, program)
    system_calls.call(
        _own_number(), ctypes.c_uint(_SECCOMP_SET_MODE_FILTER), ctypes.c_uint(_ALL_THREADS), ctypes.byref(filled)
    )


@cache
def _own_number() -> int:
    import pyseccomp as library

    return library.resolve_syscall(library.system_arch(), "seccomp")


def _value(module: Any, name: str) -> int:
    known = {"F_GETPIPE_SZ": 1032}  # Python 3.10 has no name for it
    return getattr(module, name, None) or known.get(name, 0)


class _Rules:
    """A filter that is being made for one architecture; what is no call there cannot be made there."""

    def __init__(self, otherwise: int, architecture: int | None) -> None:
        import pyseccomp as library

        self._library, self._filter = library, library.SyscallFilter(otherwise)
        self._is_foreign = architecture not in (None, library.system_arch())
        if self._is_foreign:
            self._filter.add_arch(architecture)
            self._filter.remove_arch(library.system_arch())
        with contextlib.suppress(OSError):  # before libseccomp 2.5 a filter is slower
            self._filter.set_attr(library.Attr.CTL_OPTIMIZE, 2)

    def add(self, action: int, *calls: str | int) -> None:
        for call in calls:
            self._add(action, call)

    def add_if(self, argument: Any, action: int, call: str) -> None:
        self._add(action, call, argument)

    def numbers_to_come(self) -> range:
        if self._is_foreign:
            return range(0)  # libseccomp translates calls by their names here
        newest = max(number for number in range(1000) if self._is_call(number))
        return range(newest + 1, newest + 1 + _NUMBERS_TO_COME)

    def compiled(self) -> bytes:
        with tempfile.TemporaryFile() as file:
            self._filter.export_bpf(file)
            file.seek(0)
            return file.read()

    def _add(self, action: int, call: str | int, *arguments: Any) -> None:
        number = call if isinstance(call, int) else self._library.resolve_syscall(self._library.Arch.NATIVE, call)
        if number < 0:
            return  # refused, as is all that has no rule
        try:
            self._filter.add_rule(action, number, *arguments)
        except (OSError, ValueError, RuntimeError) as error:
            raise CannotFilter(f"libseccomp made no rule for the system call {call}: {error}.") from error

    def _is_call(self, number: int) -> bool:
        try:
            return bool(self._library.resolve_syscall(self._library.Arch.NATIVE, number))
        except ValueError:
            return False
