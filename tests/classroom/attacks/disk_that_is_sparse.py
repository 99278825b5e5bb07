"""
tries: to make a file that is far larger than the disk, and to reserve space
"""

import os

number = os.open("sparse", os.O_CREAT | os.O_RDWR)
for make in (
    lambda: os.truncate("sparse", 10**13),
    lambda: os.posix_fallocate(number, 0, 10**10),
    lambda: os.pwrite(number, b"x", 10**12),
):
    try:
        make()
        won()
    except OSError:
        pass
