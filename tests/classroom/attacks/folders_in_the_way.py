"""
tries: to keep the grader from removing its folders, by names, pipes, links and modes in them
layers: both
"""

import os
import socket

os.umask(0o777)
for number in range(200):
    os.mkdir(f"{number}" + "x" * 200)
    os.symlink("/" if number % 2 else f"{number}", f"link-{number}")
os.mkdir(b"\xff\xfe\n\x1b[2J")
for name in ("fifo", ".exam_paper.json.fifo"):
    try:
        os.mkfifo(name)
    except OSError:
        pass
for number in range(20):
    try:
        os.mknod(f"node-{number}", 0o100000)
        os.link(f"node-{number}", f"second-{number}")
    except OSError:
        pass
os.rename("0" + "x" * 200, "renamed")
