"""
tries: to fill the disk with files that have no name and are not open, but mapped
stopped: 32 MiB of files
"""

import ctypes
import os
import time

libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
for _ in range(20):
    file = os.open("x", os.O_CREAT | os.O_RDWR)
    os.unlink("x")
    for _ in range(16):
        os.write(file, bytes(2**20))
    libc.mmap(None, ctypes.c_size_t(4096), 1, 2, file, ctypes.c_long(0))
    os.close(file)
time.sleep(1)
won()
