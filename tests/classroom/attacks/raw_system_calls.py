"""
tries: to leave the room by calls that Python does not offer
layers: both
stopped: a cell has
"""

import ctypes
import errno
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
scratch = ctypes.create_string_buffer(512)
calls = {
    "unshare": (272, 0x10000000),
    "unshare files": (272, 0x20000),
    "setns": (308, 0, 0),
    "mount": (165, b"none", b"/tmp", b"tmpfs", 0, None),
    "umount2": (166, b"/", 2),
    "pivot_root": (155, b".", b"."),
    "chroot": (161, b"."),
    "fsopen": (430, b"tmpfs", 0),
    "open_tree": (428, -100, b"/", 1),
    "bpf": (321, 5, scratch, 72),
    "perf_event_open": (298, scratch, 0, -1, -1, 0),
    "userfaultfd": (323, 1),
    "io_uring_setup": (425, 8, scratch),
    "keyctl": (250, 0, -3, 1),
    "add_key": (248, b"user", b"mine", b"x", 1, -2),
    "memfd_create": (319, b"x", 0),
    "memfd_secret": (447, 0),
    "fanotify_init": (300, 0, 0),
    "inotify_add_watch": (254, 0, b"/", 2),
    "syslog": (103, 3, scratch, 500),
    "personality": (135, 0x0040000),
    "sethostname": (170, b"mine", 4),
    "reboot": (169, 0, 0, 0, None),
    "kcmp": (312, os.getpid(), 1, 0, 0, 0),
    "clone3": (435, scratch, 88),
    "PR_SET_DUMPABLE": (157, 4, 0, 0, 0, 0),
    "PR_SET_PDEATHSIG": (157, 1, 0, 0, 0, 0),
    "x32 socket": (0x40000000 + 41, 1, 1, 0),
}
if os.getuid() != 0:
    calls["setuid"] = (105, 0)
if platform.machine() == "x86_64":
    for name, call in {"execve": (59, b"/nowhere", None, None), "execveat": (322, -100, b"/nowhere", None, None, 0)}.items():
        libc.syscall(*call)
        if ctypes.get_errno() != errno.EPERM:
            won(name)
    for name, call in calls.items():
        if libc.syscall(*call) >= 0:
            won(name)
    for flag in (0x00020000, 0x10000000, 0x40000000):  # clone into namespaces of its own
        child = libc.syscall(56, flag | 17, None, None, None, None)
        if child == 0:
            os._exit(0)
        if child > 0:
            won("clone")
