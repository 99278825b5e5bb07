"""
tries: to sleep until somebody gives up
stopped: a cell has 1 second
"""

import time

time.sleep(10**6)
