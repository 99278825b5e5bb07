"""
tries: to take a larger share of the machine, or to be the last that Linux ends where memory runs out
layers: both
"""

import ctypes
import os
import resource

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
zero, attributes = ctypes.c_long(0), ctypes.create_string_buffer(48)
calls = {
    "ioprio_set": (251, ctypes.c_long(1), zero, ctypes.c_long(0x2000)),
    "sched_setattr": (314, zero, attributes, zero),
    "sched_setparam": (142, zero, attributes),
    "setpriority": (141, zero, zero, ctypes.c_long(-10)),
    "core scheduling": (157, ctypes.c_long(62), ctypes.c_long(1), zero, zero, zero),
    "timer slack": (157, ctypes.c_long(29), ctypes.c_long(1), zero, zero, zero),
    "no end for want of memory": (157, ctypes.c_long(57), ctypes.c_long(1), zero, zero, zero),
    "setpgid": (109, zero, zero),
}
for name, (number, *arguments) in calls.items():
    if libc.syscall(ctypes.c_long(number), *arguments) >= 0:
        won(name)
for name in ("oom_score_adj", "autogroup", "timerslack_ns", "coredump_filter", "clear_refs", "sched"):
    for process in ("self", os.getpid(), os.getppid(), KNOWN["sleeper"], KNOWN["grader"]):
        try:
            with open(f"/proc/{process}/{name}", "w") as file:
                file.write("-17")
            won(name)
        except OSError:
            pass
for limit in ("AS", "NPROC", "NOFILE", "FSIZE", "SIGPENDING", "MSGQUEUE", "MEMLOCK", "RTPRIO", "NICE"):
    kind = getattr(resource, f"RLIMIT_{limit}", None) or {"NICE": 13, "RTPRIO": 14, "SIGPENDING": 11, "MSGQUEUE": 12}[limit]
    hard = resource.getrlimit(kind)[1]
    try:
        resource.setrlimit(kind, (hard + 1, hard + 1) if hard >= 0 else (1, -1))
        won(limit) if hard >= 0 else None
    except (OSError, ValueError):
        pass
