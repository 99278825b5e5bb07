"""
tries: to leave files outside of its room
layers: both
unlocked: works
"""

import os
import sys
import tempfile

folders = ["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/", KNOWN["course"], KNOWN["home"], "../..", ".."]
for folder in folders + [path for path in sys.path if path]:
    name = f"{folder}/{KNOWN['marker']}"
    for make in (
        lambda: open(name, "w"),
        lambda: os.mkdir(name),
        lambda: os.mkfifo(name),
        lambda: os.symlink(".", name),
        lambda: tempfile.mkdtemp(dir=folder),
        lambda: os.mknod(name),
    ):
        try:
            made = make()
        except OSError:
            continue
        won(name)
        try:
            os.rmdir(made) if isinstance(made, str) else os.remove(name)
        except OSError:
            os.rmdir(name)
