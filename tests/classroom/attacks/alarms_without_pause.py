"""
tries: to be interrupted so often by signals of its own that no other interrupt comes through
layers: both
stopped: a cell has
"""

import signal
import time

signal.signal(signal.SIGALRM, lambda *_: None)
signal.signal(signal.SIGINT, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 1e-6, 1e-6)
while True:
    try:
        time.sleep(1)
    except BaseException:
        pass
