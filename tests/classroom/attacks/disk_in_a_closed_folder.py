"""
tries: to hide a full folder by closing it
stopped: 32 MiB of files
"""

import os
import time

os.mkdir("closed", 0o300)
for number in range(10):
    with open(f"closed/file{number}", "wb") as file:
        for _ in range(8):
            file.write(bytes(2**20))
time.sleep(1)
won()
