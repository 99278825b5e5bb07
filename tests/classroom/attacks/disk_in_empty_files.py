"""
tries: to use up the disk's directory entries
stopped: 32 MiB of files
"""

import os
import time

for number in range(60_000):
    os.close(os.open(f"e{number}", os.O_CREAT | os.O_WRONLY))
time.sleep(1)
won()
