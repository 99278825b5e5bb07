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
    os.kill(-1, signal.SIGKILL)  # none but its own
    os.kill(0, signal.SIGKILL)
