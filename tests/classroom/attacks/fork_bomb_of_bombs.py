"""
tries: to start processes that start processes
stopped: a cell has
"""

import os
import time

for _ in range(6):
    for _ in range(8):
        try:
            os.fork()
        except OSError:
            time.sleep(0.01)
time.sleep(30)
