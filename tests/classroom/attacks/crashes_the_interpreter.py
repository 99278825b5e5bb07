"""
tries: to crash the interpreter
stopped: it ended the notebook's kernel
"""

import ctypes

ctypes.string_at(0)
