"""
tries: to wait in C, with all signals blocked
stopped: a cell has 1 second
"""

import ctypes
import signal

signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))
ctypes.PyDLL(None).pause()
