"""
tries: to open all that one account may have open, pipes, events and watches of them
layers: both
ends: RAN TO THE END|it ended the notebook
"""

import ctypes
import os
import select

libc = ctypes.CDLL(None, use_errno=True)
kept = []
try:
    while len(kept) < 5_000:
        kept.append(select.epoll())
        kept.append(os.pipe())
        event = libc.eventfd(0, 0)
        if event < 0:
            break
        for poll in (one for one in kept if isinstance(one, select.epoll)):
            poll.register(event)
except OSError:
    pass
if len(kept) >= 1_000:
    won(len(kept))
