"""
tries: to keep memory in shared pages of which it has given back all but the first
layers: both
unlocked: works
"""

import ctypes
import mmap

libc = ctypes.CDLL(None)
for source in (-1, "/dev/zero"):
    try:
        file = source if source == -1 else open(source, "r+b").fileno()
        pages = mmap.mmap(file, 8 * 2**20)
        pages.write(bytes(8 * 2**20))
        view = ctypes.c_char.from_buffer(pages)
        if libc.munmap(ctypes.c_void_p(ctypes.addressof(view) + 4096), ctypes.c_size_t(8 * 2**20 - 4096)) == 0:
            won(source)
    except OSError:
        pass
