"""Seccomp filters: which system calls a kernel in the exam room may still make.

A filter names what is forbidden, by name, so that libseccomp finds the numbers of this architecture. It is compiled
once, in the warm process; a child only hands the compiled program to Linux.
"""

import ctypes
import errno
import tempfile
from functools import cache

from grader_utils.exam_room import system_calls

_FORBIDDEN = {
    "other processes": (
        "ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_open pidfd_getfd pidfd_send_signal "
    ),
    "new namespaces and views of the file system": (
        "unshare setns mount umount2 umount pivot_root chroot move_mount open_tree open_tree_attr fsopen "
        "fsconfig fsmount fspick mount_setattr name_to_handle_at open_by_handle_at quotactl quotactl_fd "
    ),
    "programs: nothing outside Python is needed": "execve execveat",
    "memory and queues that outlive a process or escape its limits": (
        "memfd_create memfd_secret shmget shmat shmctl msgget msgsnd msgrcv msgctl semget semop semtimedop "
        "semctl mq_open mq_unlink "
    ),
    "owners, modes and times of files, which Landlock does not guard": (
        "chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes utimensat futimesat "
        "setxattr lsetxattr fsetxattr setxattrat removexattr lremovexattr fremovexattr removexattrat mknod "
        "mknodat file_setattr "
    ),
    "watching files that cannot be read, and locks on them": "fanotify_init fanotify_mark inotify_add_watch",
    "the machine": (
        "bpf perf_event_open userfaultfd add_key request_key keyctl init_module finit_module delete_module "
        "kexec_load kexec_file_load reboot swapon swapoff syslog acct settimeofday clock_settime "
        "clock_adjtime adjtimex stime sethostname setdomainname iopl ioperm vhangup lookup_dcookie "
        "personality "
    ),
    "memory and priorities of other processes": (
        "migrate_pages move_pages process_mrelease setpriority sched_setattr sched_setparam ioprio_set"
    ),
}
_NOT_THERE = ["io_uring_setup", "io_uring_enter", "io_uring_register", "clone3"]
"""Answered as if Linux were older: io_uring passes by every filter, and arguments of clone3 cannot be filtered."""

_IN_VAIN = ["sched_setscheduler", "sched_setaffinity"]
"""Answered as if done: they can reach other processes, and ZeroMQ ends its own where they are refused."""

_NEW_NAMESPACES = (0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000)
_THREAD = 0x00010000  # CLONE_THREAD
_PARENT_DEATH_SIGNAL, _DUMPABLE = 1, 4  # what prctl sets: without them it would outlive its keeper, or hide from it
_SIGNALS_TO = (("fcntl", 8), ("fcntl", 15), ("ioctl", 0x8901), ("ioctl", 0x8902))
"""F_SETOWN, F_SETOWN_EX, FIOSETOWN and SIOCSPGRP: they have Linux send a signal to any process of the same user."""

_SECCOMP_SET_MODE_FILTER, _ALL_THREADS = 1, 1


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def available() -> bool:
    """Whether filters can be compiled here. Compiles all of them, so that a locked process needs no library."""
    try:
        return all((before_start(may_fork=True), before_start(may_fork=False), after_start(), _number()))
    except (ImportError, OSError, RuntimeError):
        return False


@cache
def before_start(may_fork: bool) -> bytes:
    """Return the program for a kernel that has not started: it has still to open its sockets.

    Args:
        may_fork: whether it may start other processes; without a PID namespace of its own it may not.
    """
    import pyseccomp as library

    rules = library.SyscallFilter(library.ALLOW)
    refuse = library.ERRNO(errno.EPERM)
    for name in " ".join(_FORBIDDEN.values()).split():
        _add(library, rules, refuse, name)
    for name in _NOT_THERE:
        _add(library, rules, library.ERRNO(errno.ENOSYS), name)
    for name in _IN_VAIN:
        _add(library, rules, library.ERRNO(0), name)
    for flag in _NEW_NAMESPACES:
        _add(library, rules, refuse, "clone", library.Arg(0, library.MASKED_EQ, flag, flag))
    if not may_fork:
        again = library.ERRNO(errno.EAGAIN)
        _add(library, rules, again, "clone", library.Arg(0, library.MASKED_EQ, _THREAD, 0))
        _add(library, rules, again, "fork")
        _add(library, rules, again, "vfork")
        for name in ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"):
            _add(library, rules, refuse, name)
    _add(library, rules, refuse, "prlimit64", library.Arg(0, library.NE, 0))
    for name, command in _SIGNALS_TO:
        _add(library, rules, refuse, name, library.Arg(1, library.MASKED_EQ, 0xFFFFFFFF, command))
    return _compiled(rules)


@cache
def after_start() -> bytes:
    """Return the program for a kernel whose sockets are open: it may open and connect no more, of any family.

    It stays as it was set up, too: under its keeper's eye, and ending with it.
    """
    import pyseccomp as library

    rules = library.SyscallFilter(library.ALLOW)
    for name in ("socket", "connect", "bind", "listen"):
        _add(library, rules, library.ERRNO(errno.EPERM), name)
    for option in (_PARENT_DEATH_SIGNAL, _DUMPABLE):
        given = library.Arg(0, library.MASKED_EQ, 0xFFFFFFFF, option)
        _add(library, rules, library.ERRNO(errno.EPERM), "prctl", given)
    return _compiled(rules)


def load(program: bytes) -> None:
    """Put `program` over every thread of this process. Needs `system_calls.gain_nothing_more()` before."""
    filled = _Program(len(program) // 8, program)
    system_calls.call(
        _number(), ctypes.c_uint(_SECCOMP_SET_MODE_FILTER), ctypes.c_uint(_ALL_THREADS), ctypes.byref(filled)
    )


@cache
def _number() -> int:
    import pyseccomp as library

    return library.resolve_syscall(library.system_arch(), "seccomp")


def _add(library, rules, action: int, name: str, *arguments) -> None:
    try:
        rules.add_rule(action, name, *arguments)
    except (OSError, ValueError, RuntimeError):  # this architecture, or this libseccomp, does not know the call
        if name in {"ptrace", "socket", "execve", "io_uring_setup"}:
            raise


def _compiled(rules) -> bytes:
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
