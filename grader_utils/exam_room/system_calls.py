"""Calls of Linux that Python's library does not offer. Each raises OSError when the kernel refuses."""

import ctypes
import os
import sys

LINUX = sys.platform == "linux"
_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_NOSUID, MS_NODEV = 2, 4
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_CHILD_SUBREAPER = 36
_CAPABILITY_VERSION_3 = 0x20080522


def call(number: int, *arguments: object) -> int:
    """Make a system call by number and return its result."""
    return _checked(_libc.syscall(ctypes.c_long(number), *arguments))


def unshare(flags: int) -> None:
    """Leave the namespaces named by `flags` for new ones of this process's own."""
    _checked(_libc.unshare(flags))


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """Mount `source` at `target`."""
    _checked(_libc.mount(source.encode(), target.encode(), kind.encode(), ctypes.c_ulong(flags), options.encode()))


def unmount(target: str) -> None:
    """Take what is mounted at `target` out of this process's sight."""
    _checked(_libc.umount2(target.encode(), MNT_DETACH))


def pivot_root(new: str, old: str) -> None:
    """Make `new` the root folder, and put the old one at `old`."""
    _checked(_libc.pivot_root(new.encode(), old.encode()))


def die_with_parent(signal_number: int) -> None:
    """Have this process get `signal_number` when its parent ends; elsewhere than on Linux it does not."""
    if LINUX:
        _prctl(_PR_SET_PDEATHSIG, signal_number)


def set_dumpable(value: bool) -> None:
    """Allow or forbid other processes of the same user to look into this one."""
    _prctl(_PR_SET_DUMPABLE, int(value))


def gain_nothing_more() -> None:
    """Promise that this process and its children never gain rights (no_new_privs)."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parents end, on Linux."""
    if LINUX:
        _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def drop_capabilities() -> None:
    """Give up every capability."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    _checked(_libc.capset(ctypes.byref(header), ctypes.byref((ctypes.c_uint32 * 6)())))


def _prctl(option: int, value: int) -> None:
    zero = ctypes.c_ulong(0)
    _checked(_libc.prctl(option, ctypes.c_ulong(value), zero, zero, zero))


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
