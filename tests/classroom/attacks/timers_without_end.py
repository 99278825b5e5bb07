"""
tries: to fill Linux's own memory with timers and signals that wait, of which an account has so many
layers: both
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)


class Event(ctypes.Structure):
    _fields_ = [("value", ctypes.c_void_p), ("signal", ctypes.c_int), ("notify", ctypes.c_int), ("more", ctypes.c_char * 48)]


event, timer, made = Event(None, 34, 0), ctypes.c_void_p(), 0
while made < 5_000 and libc.timer_create(1, ctypes.byref(event), ctypes.byref(timer)) == 0:
    made += 1
if made >= 1_000:
    won(made)
