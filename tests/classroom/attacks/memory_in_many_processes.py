"""
tries: to fill the memory with many processes, each of them small
stopped: 512 MiB of memory
"""

import os
import time

for _ in range(14):
    if os.fork() == 0:
        taken = b"x" * (60 * 2**20)
        time.sleep(30)
        os._exit(0)
time.sleep(1.5)
won()
