"""Which system calls the filters of the exam room let pass, read from the very programs that Linux is given."""

import errno
import mmap
import struct

import pyseccomp as library
import pytest

from grader_utils.exam_room import allowed_calls, seccomp
from grader_utils.exam_room.lockdown import Layers, probe

ARCHITECTURES = {"x86_64": library.Arch.X86_64, "aarch64": library.Arch.AARCH64}
NATIVE = library.system_arch()
ALLOW, KILL = library.ALLOW, library.KILL
_LOAD, _AND, _RETURN, _JUMP = 0x20, 0x54, 0x06, 0x05
_TESTS = {
    0x15: lambda value, k: value == k,
    0x25: lambda value, k: value > k,
    0x35: lambda value, k: value >= k,
    0x45: lambda value, k: bool(value & k),
}


def decided(program, number, *arguments, architecture=NATIVE):
    """Run a filter as Linux would: return its decision about a system call."""
    call = struct.pack("<iIQ6Q", number, architecture, 0, *arguments, *(6 - len(arguments)) * [0])
    steps, at, value = list(struct.iter_unpack("<HBBI", program)), 0, 0
    while True:
        code, if_true, if_false, k = steps[at]
        at += 1
        if code == _RETURN:
            return k
        if code == _LOAD:
            (value,) = struct.unpack_from("<I", call, k)
        elif code == _AND:
            value &= k
        elif code == _JUMP:
            at += k
        else:
            at += if_true if _TESTS[code](value, k) else if_false


def number(name, architecture=NATIVE):
    return library.resolve_syscall(architecture, name)


def refused(program, name, *arguments, architecture=NATIVE):
    return decided(program, number(name, architecture), *arguments, architecture=architecture) != ALLOW


CALLS = {
    "owners and modes": "chmod fchmod fchmodat chown fchown lchown fchownat",
    "times": "utime utimes utimensat futimesat",
    "extended attributes": "setxattr lsetxattr fsetxattr getxattr listxattr removexattr lremovexattr fremovexattr",
    "locks": "flock",
    "watching": "inotify_init inotify_init1 inotify_add_watch fanotify_init fanotify_mark",
    "other processes": "ptrace process_vm_readv process_vm_writev pidfd_open pidfd_getfd pidfd_send_signal kcmp",
    "namespaces": "unshare setns mount umount2 pivot_root chroot open_tree move_mount fsopen",
    "programs": "execve execveat",
    "memory that nobody counts": "memfd_create shmget shmat msgget semget mq_open vmsplice splice tee",
    "messages to others": "sendmsg sendmmsg",
    "priorities": "setpriority sched_setattr sched_setparam ioprio_set",
    "the machine": "bpf perf_event_open userfaultfd keyctl add_key reboot sync swapon init_module io_uring_setup",
    "files by handle": "name_to_handle_at open_by_handle_at quotactl",
}


@pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)
@pytest.mark.parametrize("names", CALLS.values(), ids=CALLS)
def test_calls_that_reach_others_are_refused(names, architecture):
    known = [name for name in names.split() if number(name, architecture) >= 0]
    assert known
    for may_fork in (True, False):
        program = seccomp.before_start(may_fork, architecture)
        passed = [name for name in known if not refused(program, name, architecture=architecture)]
        assert not passed


@pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)
def test_what_python_needs_passes_on_every_architecture(architecture):
    program = seccomp.before_start(True, architecture)
    for name in ("openat", "read", "futex", "epoll_pwait", "newfstatat", "getrandom", "exit_group"):
        assert not refused(program, name, architecture=architecture)
    assert not refused(program, "fcntl", 3, 2, architecture=architecture)
    assert not refused(program, "mmap", 0, 4096, 3, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, architecture=architecture)


@pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)
@pytest.mark.parametrize("flags", [mmap.MAP_SHARED, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS, 3, 8])
def test_pages_that_outlast_their_mapping_are_refused(flags, architecture):
    assert refused(seccomp.before_start(True, architecture), "mmap", 0, 4096, 3, flags, architecture=architecture)


@pytest.mark.parametrize(
    ("number_of", "call"), [(463, "setxattrat"), (466, "removexattrat"), (468, "file_getattr"), (469, "file_setattr")]
)
def test_calls_that_libseccomp_cannot_name_are_refused(number_of, call):
    assert decided(seccomp.before_start(True), number_of) == library.ERRNO(errno.ENOSYS), call


def test_no_call_that_linux_may_get_one_day_is_let_through():
    newest = max(n for n in range(460) if decided(seccomp.before_start(True), n) == ALLOW)
    assert all(decided(seccomp.before_start(True), n) != ALLOW for n in range(newest + 1, 5000))


@pytest.mark.skipif(NATIVE != library.Arch.X86_64, reason="x32 and 32 bits belong to x86")
def test_other_abis_of_the_same_processor_end_the_process():
    program = seccomp.before_start(True)
    assert decided(program, 0x40000000 | number("read")) == KILL
    assert decided(program, 3, architecture=library.Arch.X86) == KILL


FCNTL = {"F_SETLK": 6, "F_SETLKW": 7, "F_SETOWN": 8, "F_SETSIG": 10, "F_SETOWN_EX": 15, "F_OFD_SETLK": 37}
FCNTL |= {"F_SETLEASE": 1024, "F_NOTIFY": 1026, "F_SETPIPE_SZ": 1031, "F_ADD_SEALS": 1033, "F_SET_RW_HINT": 1036}
IOCTL = {"FS_IOC_SETFLAGS": 0x40086602, "FS_IOC_FSSETXATTR": 0x401C5820, "FIOSETOWN": 0x8901, "TIOCSTI": 0x5412}


@pytest.mark.parametrize("command", FCNTL.values(), ids=FCNTL)
def test_leases_locks_and_larger_pipes_are_refused(command):
    program = seccomp.before_start(True)
    assert refused(program, "fcntl", 3, command)
    assert refused(program, "fcntl", 3, command | 1 << 32)  # Linux looks at 32 bits alone


@pytest.mark.parametrize("request_", IOCTL.values(), ids=IOCTL)
def test_flags_of_files_cannot_be_set(request_):
    assert refused(seccomp.before_start(True), "ioctl", 3, request_)


def test_descriptors_can_be_used():
    program = seccomp.before_start(True)
    assert not any(refused(program, "fcntl", 3, command) for command in (0, 1, 2, 3, 4, 1030, 1032))
    assert not any(refused(program, "ioctl", 3, request) for request in (0x5401, 0x541B, 0x5421))


def test_a_kernel_that_runs_sends_along_its_own_lines_alone():
    program = seccomp.after_start()
    assert not refused(program, "sendto", 3, 0x1000, 5, 0, 0, 0)
    assert refused(program, "sendto", 3, 0x1000, 5, 0, 0x2000, 110)
    assert all(refused(program, name) for name in ("socket", "bind", "listen", "connect", "setsockopt", "seccomp"))


def test_pairs_of_sockets_are_streams_alone():
    program, close_on_exec = seccomp.before_start(True), 0o2000000
    assert not refused(program, "socketpair", 1, 1 | close_on_exec)
    assert all(refused(program, "socketpair", 1, kind | close_on_exec) for kind in (2, 3, 5))


def test_threads_share_their_open_files_so_that_they_are_counted():
    program, shares, thread = seccomp.before_start(True), 0x400, 0x10000
    assert not refused(program, "clone", thread | shares)
    assert refused(program, "clone", thread)
    assert refused(program, "clone", thread | shares | 0x10000000)  # with a namespace of its own


def test_processes_are_for_those_that_can_be_kept_apart():
    assert not refused(seccomp.before_start(True), "clone", 17)
    for call in (("clone", 17), ("fork",), ("vfork",)):
        assert decided(seccomp.before_start(False), number(call[0]), *call[1:]) == library.ERRNO(errno.EAGAIN)
    assert all(refused(seccomp.before_start(False), name, 1, 9) for name in allowed_calls.SIGNALS.split())


def test_every_call_of_the_list_is_a_call():
    known = [name for names in allowed_calls.ALLOWED.values() for name in names.split()]
    assert [name for name in known if number(name, library.Arch.X86_64) < 0] == []
    assert len(known) == len(set(known))


def test_a_rule_that_cannot_be_made_is_told(monkeypatch):
    def broken(*_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(library.SyscallFilter, "add_rule", broken)
    seccomp.before_start.cache_clear()
    try:
        assert "no rule for the system call open" in seccomp.missing()
        assert "no rule for the system call open" in probe().missing()[0]
    finally:
        seccomp.before_start.cache_clear()


def test_where_a_filter_was_made_nothing_is_told():
    assert seccomp.missing() == ""
    assert Layers(landlock=7, seccomp=True).missing() == []
