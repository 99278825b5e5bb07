"""
tries: to leave a process behind that nobody remembers
"""

import os
import signal
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in range(1, 32):
            if number not in (signal.SIGKILL, signal.SIGSTOP):
                signal.signal(number, signal.SIG_IGN)
        os.closerange(0, 1024)
        while True:
            time.sleep(1)
            try:
                open(f"/tmp/{KNOWN['marker']}", "w").close()
            except OSError:
                pass
    os._exit(0)
