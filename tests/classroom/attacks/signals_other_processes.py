"""
tries: to stop or end the grader and other processes of the machine
layers: both
unlocked: works
"""

import ctypes
import fcntl
import os

libc = ctypes.CDLL(None, use_errno=True)
others = [KNOWN["sleeper"], KNOWN["grader"], 1, os.getppid()]
for pid in (pid for pid in others if pid > 0):
    if pid == 1 and os.getpid() == 1:
        continue  # that is this kernel itself
    for send in (
        lambda: os.kill(pid, 0),
        lambda: os.pidfd_open(pid),
        lambda: os.kill(-pid, 0),
        lambda: os.sched_getparam(pid) and None.x,
    ):
        try:
            send()
            won(pid)
        except (OSError, AttributeError):
            pass
    for number in (62, 200, 129):  # kill, tkill and rt_sigqueueinfo
        if libc.syscall(number, pid, 0, ctypes.create_string_buffer(128)) == 0:
            won(number)
    if libc.syscall(234, pid, pid, 0) == 0:
        won("tgkill")
end, _ = os.pipe()
for pid in (KNOWN["sleeper"], -KNOWN["sleeper"]):
    try:
        fcntl.fcntl(end, fcntl.F_SETOWN, pid)
        won("F_SETOWN")
    except OSError:
        pass
    for request in (0x8901, 0x8902):
        try:
            fcntl.ioctl(end, request, pid.to_bytes(4, "little", signed=True))
            won("FIOSETOWN")
        except OSError:
            pass
