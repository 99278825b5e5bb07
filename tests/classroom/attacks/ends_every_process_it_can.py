"""
tries: to end all processes at once
"""

import os
import signal

for pid in (KNOWN["sleeper"], KNOWN["grader"]):
    try:
        os.kill(pid, 0)
        won("it sees the machine's processes")
        break
    except OSError:
        pass
else:
    for those in (-1, 0):
        try:
            os.kill(those, signal.SIGKILL)  # none but its own
        except OSError:
            pass
