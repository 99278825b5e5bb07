"""
tries: to fill the disk in the home folder, where libraries keep their caches
stopped: 32 MiB of files
"""

import os
import time

for number in range(40):
    with open(os.path.expanduser(f"~/file{number}"), "wb") as file:
        for _ in range(4):
            file.write(bytes(2**20))
time.sleep(1)
won()
