"""
tries: to fill the memory with arrays
"""

import numpy as np

kept = []
try:
    for _ in range(60):
        kept.append(np.ones(2**23))
    won(sum(array.nbytes for array in kept))
except MemoryError:
    kept.clear()
