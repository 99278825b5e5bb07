"""
tries: to read the paper of a neighbor, and to speak with the neighbor's kernel and its keeper
layers: both
"""

import os

own = os.path.realpath(os.getcwd())
rooms = os.path.dirname(os.path.dirname(own))
found = []
for top in (rooms, "/tmp", "/var/tmp", "/dev/shm", os.path.dirname(rooms)):
    for folder, folders, files in os.walk(top):
        if not folder.startswith(os.path.dirname(own)):
            found += [os.path.join(folder, name) for name in files]
for path in found:
    try:
        if open(path, "rb").read(1):
            won(path)
    except OSError:
        pass
for way in ("../..", "../../..", "/proc/self/cwd/../..", f"/proc/{os.getppid()}/cwd", f"/proc/{os.getppid()}/root"):
    try:
        if set(os.listdir(way)) - {"work", "home", "wires", "view", os.path.basename(os.path.dirname(own))} and way != "/":
            os.stat(f"{way}/{KNOWN['marker']}")
            won(way)
    except OSError:
        pass
