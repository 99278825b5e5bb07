"""
tries: to fill the system's memory through socket pairs and pipes
"""

import socket
import time

kept, filled = [], 0
try:
    while filled < 2**29:
        for end in socket.socketpair():
            end.setblocking(False)
            kept.append(end)
            try:
                while True:
                    filled += end.send(bytes(65536))
            except BlockingIOError:
                pass
except OSError:
    pass
time.sleep(0.3)
kept.clear()
if filled > 2**27:
    won(filled)
