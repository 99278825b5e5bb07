"""
tries: to fill the disk with many files
stopped: 32 MiB of files
"""

import time

for number in range(40):
    with open(f"file{number}", "wb") as file:
        for _ in range(4):
            file.write(bytes(2**20))
time.sleep(1)
won()
