"""
tries: to fill the disk with files that never had a name
stopped: 32 MiB of files
"""

import os
import time

kept = []
try:
    for _ in range(20):
        kept.append(os.open(".", os.O_TMPFILE | os.O_RDWR, 0o600))
        for _ in range(16):
            os.write(kept[-1], bytes(2**20))
    time.sleep(1)
    won(sum(os.fstat(number).st_blocks * 512 for number in kept))
except OSError:
    pass
