"""
tries: to read and write the memory of other processes
layers: both
unlocked: works
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
sleeper = KNOWN["sleeper"]


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


if libc.ptrace(0x4206, sleeper, None, None) == 0:  # PTRACE_SEIZE
    won("ptrace")
    libc.ptrace(17, sleeper, None, None)
taken = ctypes.create_string_buffer(16)
here, there = Piece(ctypes.addressof(taken), 16), Piece(0x400000, 16)
for number in (310, 311):  # process_vm_readv and process_vm_writev
    if libc.syscall(number, sleeper, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) >= 0:
        won(number)
for pid in (sleeper, KNOWN["grader"], os.getppid(), 1):
    for name in ("mem", "maps", "environ", "fd", "cwd/.", "root/etc", "task"):
        path = f"/proc/{pid}/{name}"
        try:
            os.listdir(path) if os.path.isdir(path) else open(path).read(10)
            won(path)
        except OSError:
            pass
