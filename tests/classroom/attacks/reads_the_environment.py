"""
tries: to read a secret in the grader's environment, here and in its processes
layers: both
unlocked: works
"""

import ctypes
import glob
import os

found = [str(os.environ)]
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
i = 0
while environ and environ[i]:
    found.append(str(environ[i]))
    i += 1
for path in glob.glob("/proc/*/environ") + ["/proc/self/environ", f"/proc/{KNOWN['grader']}/environ"]:
    try:
        found.append(open(path, "rb").read().decode(errors="replace"))
    except OSError:
        pass
if KNOWN["secret"] in "".join(found):
    won()
