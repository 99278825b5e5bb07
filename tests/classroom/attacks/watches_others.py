"""
tries: to learn from Linux what others do, by notices, counters, traces and descriptors of their processes
layers: both
unlocked: works
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
buffer, zero, none = ctypes.create_string_buffer(256), ctypes.c_long(0), ctypes.c_long(-1)
sleeper = ctypes.c_long(KNOWN["sleeper"])
calls = {
    "inotify_init1": (294, zero),
    "fanotify_init": (300, zero, zero),
    "perf_event_open": (298, buffer, sleeper, none, none, zero),
    "bpf": (321, zero, buffer, ctypes.c_long(64)),
    "pidfd_open": (434, sleeper, zero),
    "kcmp": (312, sleeper, sleeper, zero, zero, zero),
    "process_vm_readv": (310, sleeper, buffer, zero, buffer, zero, zero),
    "ptrace": (101, ctypes.c_long(0x4206), sleeper, zero, zero),
    "get_robust_list": (274, sleeper, buffer, buffer),
    "move_pages": (279, sleeper, zero, zero, zero, buffer, zero),
    "name_to_handle_at": (303, ctypes.c_long(-100), b".", buffer, buffer, zero),
    "syslog": (103, ctypes.c_long(3), buffer, ctypes.c_long(100)),
}
for name, (number, *arguments) in calls.items():
    if libc.syscall(ctypes.c_long(number), *arguments) >= 0:
        won(name)
for path in (f"/proc/{KNOWN['sleeper']}/status", f"/proc/{KNOWN['grader']}/cmdline", "/proc/stat", "/proc/net/unix"):
    try:
        open(path).close()
        won(path)
    except OSError:
        pass
