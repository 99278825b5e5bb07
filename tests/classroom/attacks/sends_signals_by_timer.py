"""
tries: to have Linux signal the grader, its keeper or another process, by a timer, a file or a message
layers: both
"""

import ctypes
import fcntl
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)
targets = [os.getppid(), KNOWN["grader"], KNOWN["sleeper"], -1, 0]
ends = os.pipe()
for pid in targets:
    for command, value in ((8, pid), (10, signal.SIGKILL)):
        try:
            fcntl.fcntl(ends[0], command, value)
            won(command)
        except OSError:
            pass
    pair = (ctypes.c_int * 2)(1, pid)
    if libc.fcntl(ends[0], 15, pair) == 0:
        won("F_SETOWN_EX")
for request in (0x8901, 0x8902):
    try:
        fcntl.ioctl(ends[0], request, (KNOWN["sleeper"]).to_bytes(4, "little"))
        won(request)
    except OSError:
        pass
for pid in targets[:3]:
    info = (ctypes.c_int * 32)(signal.SIGKILL, 0, -1)
    for call in (129, 297, 424):
        if libc.syscall(call, pid, signal.SIGKILL, info, 0) == 0:
            won(call)
