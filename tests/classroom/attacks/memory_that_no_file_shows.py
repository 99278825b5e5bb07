"""
tries: to keep memory where neither a process nor a folder shows it, or another's process finds it
layers: both
unlocked: works
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
buffer, zero = ctypes.create_string_buffer(4096), ctypes.c_long(0)
calls = {
    "memfd_create": (319, b"hidden", zero),
    "memfd_secret": (447, zero),
    "userfaultfd": (323, ctypes.c_long(1)),
    "shmget": (29, zero, ctypes.c_long(4096), ctypes.c_long(0o1600)),
    "msgget": (68, zero, ctypes.c_long(0o1600)),
    "semget": (64, zero, ctypes.c_long(1), ctypes.c_long(0o1600)),
    "mq_open": (240, b"hidden", ctypes.c_long(0o102), ctypes.c_long(0o600), zero),
    "add_key": (248, b"user", b"hidden", buffer, ctypes.c_long(100), ctypes.c_long(-3)),
    "keyctl": (250, zero, ctypes.c_long(-3), zero),
    "io_uring_setup": (425, ctypes.c_long(4), buffer),
    "io_setup": (206, ctypes.c_long(64), buffer),
    "mlock": (149, buffer, ctypes.c_long(4096)),
    "mlockall": (151, ctypes.c_long(1)),
}
for name, (number, *arguments) in calls.items():
    if libc.syscall(ctypes.c_long(number), *arguments) >= 0:
        won(name)
for place in ("/dev/shm", "/tmp", "/var/tmp", "/run", "/dev/mqueue"):
    try:
        open(f"{place}/{KNOWN['marker']}", "w").close()
        won(place)
    except OSError:
        pass
