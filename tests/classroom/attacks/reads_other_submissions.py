"""
tries: to read what another student handed in
layers: both
unlocked: works
"""

import os

path = KNOWN["course"] + "/submitted"
for attempt in (
    lambda: os.listdir(path),
    lambda: open(path + "/ben/01_affine_function/affine_function.ipynb").read(),
    lambda: os.open(path, os.O_RDONLY | os.O_DIRECTORY),
):
    try:
        won(attempt())
    except OSError:
        pass
