"""
tries: to take leases, locks and notices on the library's files, which keep others from opening them
layers: both
unlocked: works
"""

import ctypes
import fcntl
import os
import signal
import sysconfig

signal.signal(signal.SIGIO, signal.SIG_IGN)
library = sysconfig.get_path("stdlib")
file = os.open(os.path.join(library, "statistics.py"), os.O_RDONLY)
folder = os.open(library, os.O_RDONLY)
libc = ctypes.CDLL(None, use_errno=True)
region = (ctypes.c_char * 64)()  # a struct flock: a lock for reading, on the whole file
attempts = {
    "a lease": lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
    "a notice": lambda: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS),
    "a lock": lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
    "a record lock": lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB),
    "a lock of the open file": lambda: fcntl.fcntl(file, 37, bytes(region)),
}
for what, attempt in attempts.items():
    try:
        attempt()
        won(what)
    except OSError:
        pass
