"""
tries: to hide processes full of memory from the keeper
stopped: 512 MiB of memory
"""

import ctypes
import os
import time

ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # not dumpable: /proc shows others nothing of it
for _ in range(14):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            taken = b"x" * (60 * 2**20)
            time.sleep(30)
        os._exit(0)
time.sleep(1.5)
won()
