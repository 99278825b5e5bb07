"""
tries: to end the kernel in the middle
stopped: it ended the notebook's kernel
"""

import os

os._exit(0)
