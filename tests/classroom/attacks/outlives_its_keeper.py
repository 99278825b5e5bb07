"""
tries: to stay alive when its keeper ends, and to be seen by nobody
layers: both
stopped: a cell has 1 second
"""

import ctypes
import signal

libc = ctypes.CDLL(None)
for option in (1, 4):  # no signal when its parent ends, and no trace in /proc
    if libc.prctl(option, 0, 0, 0, 0) == 0:
        won(option)
signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    pass
