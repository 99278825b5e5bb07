"""
tries: to outlast its cell by objects that make others when they go, at the very end, too
layers: both
stopped: a cell has
"""

import atexit
import gc
import sys
import threading


class Phoenix:
    def __del__(self):
        Phoenix()


for _ in range(10):
    Phoenix.again = Phoenix()
    threading.Thread(target=lambda: [gc.collect() for _ in iter(int, 1)], daemon=True).start()
atexit.register(lambda: [None for _ in iter(int, 1)])
sys.setswitchinterval(100)
sys.setrecursionlimit(10**6)
