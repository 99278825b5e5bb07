"""
tries: to run on when it is interrupted
stopped: a cell has 1 second
"""

import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    pass
