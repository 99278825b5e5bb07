"""
tries: to read what the system keeps for itself
layers: both
unlocked: works
"""

import os

for path in (
    "/etc/passwd",
    "/etc/shadow",
    "/etc/hostname",
    "/etc/hosts",
    "/proc/1/cmdline",
    "/proc/meminfo",
    "/sys/kernel/mm",
):
    try:
        won(open(path).read()[:30] if not os.path.isdir(path) else os.listdir(path))
    except OSError:
        pass
for folder in ("/tmp", "/home", "/root", "/var", "/proc", "/dev/shm", os.path.dirname(os.path.dirname(os.getcwd()))):
    try:
        won(os.listdir(folder))
    except OSError:
        pass
