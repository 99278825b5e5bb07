"""
tries: to flood standard output past Python
stopped: 2 MiB of output
"""

import os

for _ in range(500):
    os.write(1, b"x" * 10_000)
    os.write(2, b"y" * 10_000)
