"""
tries: to start threads without end
layers: both
ends: RAN TO THE END|64 processes and threads
"""

import threading
import time

threading.stack_size(65536)
made = 0
try:
    while made < 2000:
        threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
        made += 1
except RuntimeError:
    pass
if made > 300:
    won(made)
