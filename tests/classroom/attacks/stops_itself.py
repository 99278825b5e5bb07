"""
tries: to stop itself with SIGSTOP
stopped: a cell has 1 second
"""

import ctypes
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
libc = ctypes.CDLL(None)
while True:
    libc.pause()
