"""
tries: to read the secret from which all papers come
layers: both
unlocked: works
"""

import os

for path in (KNOWN["course"], os.path.realpath(KNOWN["course"]), os.path.relpath(KNOWN["course"])):
    try:
        won(open(path + "/.course_secret").read())
    except OSError:
        pass
