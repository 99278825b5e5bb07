"""
tries: to hide open files in a thread that has a table of files of its own
layers: both
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
CLONE_VM, CLONE_SIGHAND, CLONE_THREAD = 0x100, 0x800, 0x10000
stack = ctypes.create_string_buffer(2**16)
top = ctypes.c_void_p(ctypes.addressof(stack) + 2**16 - 64)
libc.pause.restype = ctypes.c_int
begin = ctypes.cast(libc.pause, ctypes.c_void_p)
if libc.clone(begin, top, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD, None) >= 0:
    won("a thread")
