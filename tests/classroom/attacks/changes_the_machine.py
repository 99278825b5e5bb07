"""
tries: to set the clock, the name and the ways of the machine, and of the processes that come after
layers: both
"""

import ctypes
import time

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
zero, buffer = ctypes.c_long(0), ctypes.create_string_buffer(256)
before = time.time()
calls = {
    "clock_settime": (227, zero, buffer),
    "settimeofday": (164, buffer, zero),
    "adjtimex": (159, buffer),
    "sethostname": (170, b"owned", ctypes.c_long(5)),
    "setdomainname": (171, b"owned", ctypes.c_long(5)),
    "personality": (135, ctypes.c_long(0x0040000)),
    "swapon": (167, b"x", zero),
    "acct": (163, zero),
    "sync": (162,),
    "vhangup": (153,),
    "reboot": (169, zero, zero, zero, zero),
    "init_module": (175, buffer, zero, b""),
    "kexec_load": (246, zero, zero, zero, zero),
    "umount2": (166, b"/", ctypes.c_long(2)),
    "chroot": (161, b"."),
    "setns": (308, zero, zero),
    "unshare": (272, ctypes.c_long(0x10000000)),
    "landlock_create_ruleset": (444, zero, zero, ctypes.c_long(1)),
    "quotactl": (179, zero, b"x", zero, buffer),
    "lookup_dcookie": (212, zero, buffer, ctypes.c_long(10)),
}
for name, (number, *arguments) in calls.items():
    if libc.syscall(ctypes.c_long(number), *arguments) >= 0:
        won(name)
if abs(time.time() - before) > 3600:
    won("the clock")
