"""
tries: to start processes without end
layers: both
"""

import os
import time

made = 0
for _ in range(500):
    try:
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
        made += 1
    except OSError:
        break
if made > 70:
    won(made)
