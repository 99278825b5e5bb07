"""
tries: to change limits, priorities and processors of other processes
layers: both
"""

import ctypes
import os
import resource

libc = ctypes.CDLL(None, use_errno=True)
sleeper = KNOWN["sleeper"]
new = (ctypes.c_ulong * 2)(1, 1)
for pid in (sleeper, KNOWN["grader"], os.getppid()):
    if pid and libc.prlimit(pid, resource.RLIMIT_CPU, None, new) == 0:
        won("prlimit")
for change in (
    lambda: os.setpriority(os.PRIO_PROCESS, sleeper, 19),
    lambda: os.setpriority(os.PRIO_USER, os.getuid(), 19),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    lambda: resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
    lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
):
    try:
        change()
        won(change)
    except (OSError, ValueError):
        pass
for change in (
    lambda: os.sched_setaffinity(sleeper, {0}),
    lambda: os.sched_setscheduler(sleeper, os.SCHED_IDLE, os.sched_param(0)),
):
    try:
        change()  # it is answered as done, and the process stays as it is
    except OSError:
        pass
if libc.syscall(251, 1, sleeper, 0x6000) == 0:  # ioprio_set
    won("ioprio_set")
