"""
tries: to hide a full folder below a path that is too long to be read
stopped: 32 MiB of files
"""

import os
import time

for _ in range(30):
    os.mkdir("d" * 200)
    os.chdir("d" * 200)
for number in range(10):
    with open(f"file{number}", "wb") as file:
        for _ in range(8):
            file.write(bytes(2**20))
time.sleep(1)
won()
