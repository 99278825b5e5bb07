"""
tries: to fill memory that its processes share
"""

import mmap
import time

try:
    kept = [mmap.mmap(-1, 100 * 2**20) for _ in range(10)]
    for taken in kept:
        taken.write(bytes(100 * 2**20))
    time.sleep(0.5)
    won()
except (OSError, MemoryError, ValueError):
    kept = None
