"""
tries: to flood the notebook through warnings and errors
stopped: 2 MiB of output
"""

import sys
import warnings

while True:
    warnings.warn("x" * 10_000)
    sys.stderr.write("y" * 10_000)
