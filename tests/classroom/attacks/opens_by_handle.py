"""
tries: to open files by their handles, past every path
layers: both
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


class Handle(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint), ("kind", ctypes.c_int), ("data", ctypes.c_char * 128)]


for path in (KNOWN["course"] + "/.course_secret", "/", "."):
    handle, mount = Handle(128), ctypes.c_int()
    if libc.name_to_handle_at(-100, path.encode(), ctypes.byref(handle), ctypes.byref(mount), 0) == 0:
        won("a handle")
here = os.open(".", os.O_RDONLY)
for inode in range(1, 200):
    handle = Handle(8, 1, inode.to_bytes(4, "little"))
    if libc.open_by_handle_at(here, ctypes.byref(handle), 0) >= 0:
        won("a file")
