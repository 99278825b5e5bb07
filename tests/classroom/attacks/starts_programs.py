"""
tries: to start other programs, also from memory
layers: both
unlocked: works
"""

import ctypes
import os
import subprocess

libc = ctypes.CDLL(None, use_errno=True)
for start in (
    lambda: subprocess.run(["/bin/echo", "out"], check=True),
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: os.memfd_create("program"),
):
    try:
        won(start())
    except OSError:
        pass
if libc.system(b"true") == 0:
    won("system")
