"""
tries: to flood the notebook with very many small outputs
stopped: "a cell has|2 MiB of output"
"""

import sys

while True:
    print("x", flush=True)
    sys.stderr.write("y")
    sys.stderr.flush()
