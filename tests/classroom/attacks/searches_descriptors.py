"""
tries: to find a descriptor that leads out of the room
layers: both
"""

import os
import stat

for number in range(1024):
    try:
        about = os.fstat(number)
    except OSError:
        continue
    if stat.S_ISDIR(about.st_mode) or stat.S_ISREG(about.st_mode):
        won(f"{number} is a file or a folder")
    for path in ("..", "../..", KNOWN["course"].lstrip("/"), ".course_secret"):
        try:
            os.close(os.open(path, os.O_RDONLY, dir_fd=number))
            won(path)
        except OSError:
            pass
