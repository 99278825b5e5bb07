"""
tries: to fill the memory through the buffers of sockets and pipes, which belong to no process
stopped: 512 MiB of memory
"""

import fcntl
import os
import socket
import time


def fill():
    kept = []
    while True:
        try:
            pair = socket.socketpair()
            ends = os.pipe()
        except OSError:
            return kept
        kept += pair
        try:
            fcntl.fcntl(ends[1], 1031, 2**20)  # F_SETPIPE_SZ
        except OSError:
            pass
        for end in pair:
            end.setblocking(False)
            try:
                end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**22)
            except OSError:
                pass
            try:
                while True:
                    end.send(bytes(2**17))
            except OSError:
                pass


for _ in range(24):
    if os.fork() == 0:
        kept = fill()
        time.sleep(30)
        os._exit(0)
time.sleep(4)
won("held")
