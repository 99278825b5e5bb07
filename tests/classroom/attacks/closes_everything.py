"""
tries: to close all of the kernel's descriptors
stopped: This cell was stopped
"""

import os
import time

os.closerange(0, 1024)
time.sleep(30)
