"""
tries: to hide memory in a pipe, to which it gives pages that it no longer has itself
layers: both
unlocked: works
"""

import ctypes
import mmap
import os

libc = ctypes.CDLL(None, use_errno=True)
ends = os.pipe()
pages = mmap.mmap(-1, 2**16, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
pages.write(b"x" * 2**16)
address = ctypes.addressof(ctypes.c_char.from_buffer(pages))
vector = (ctypes.c_size_t * 2)(address, 2**16)
if libc.vmsplice(ends[1], vector, ctypes.c_size_t(1), 0) > 0:
    won("vmsplice")
more = os.pipe()
if libc.tee(ends[0], more[1], ctypes.c_size_t(2**16), 0) > 0:
    won("tee")
