"""
tries: to set flags and attributes of files, its own and the instructor's, where they take what nobody counts
layers: both
unlocked: works
"""

import ctypes
import fcntl
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
open("mine", "w").close()
places = ["mine", KNOWN["course"] + "/gradebook.db", KNOWN["course"] + "/.course_secret", KNOWN["home"]]
no_dump = (0x40).to_bytes(8, "little")
value = ctypes.create_string_buffer(b"x")


class Arguments(ctypes.Structure):
    _fields_ = [("value", ctypes.c_uint64), ("size", ctypes.c_uint32), ("flags", ctypes.c_uint32)]


arguments = Arguments(ctypes.addressof(value), 1, 0)
for place in places:
    path = place.encode()
    by_path = {
        "setxattr": libc.setxattr(path, b"user.mark", value, 1, 0),
        "setxattrat": libc.syscall(463, -100, path, 0, b"user.mark", ctypes.byref(arguments), 16),
        "removexattrat": libc.syscall(466, -100, path, 0, b"user.mark"),
        "file_setattr": libc.syscall(469, -100, path, ctypes.create_string_buffer(24), ctypes.c_size_t(24), 0),
        "utimensat": libc.utimensat(-100, path, None, 0),
        "listxattr": libc.listxattr(path, None, 0),
    }
    for name, result in by_path.items():
        if result >= 0:
            won(f"{name} {place}")
    try:
        opened = os.open(place, os.O_RDONLY)
    except OSError:
        continue
    for request in (0x40086602, 0x401C5820):  # FS_IOC_SETFLAGS, FS_IOC_FSSETXATTR
        try:
            fcntl.ioctl(opened, request, no_dump if request == 0x40086602 else bytes(28))
            won(f"ioctl {request:x} {place}")
        except OSError:
            pass
