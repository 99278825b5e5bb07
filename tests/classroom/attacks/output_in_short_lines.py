"""
tries: to flood the notebook with very many small outputs
"""

import sys

while True:
    print("x", flush=True)
    sys.stderr.write("y")
    sys.stderr.flush()
