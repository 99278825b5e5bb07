"""
tries: to flood the notebook through warnings and errors
stopped: This cell was stopped
"""

import sys
import warnings

while True:
    warnings.warn("x" * 10_000)
    sys.stderr.write("y" * 10_000)
