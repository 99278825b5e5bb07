"""
tries: to leave shared memory and message queues behind
layers: both
unlocked: works
"""

import ctypes
import multiprocessing.shared_memory

libc = ctypes.CDLL(None, use_errno=True)
try:
    multiprocessing.shared_memory.SharedMemory(KNOWN["marker"], create=True, size=4096)
    won("shm_open")
except OSError:
    pass
if libc.shm_open(b"/" + KNOWN["marker"].encode(), 0o102, 0o600) >= 0:
    won("shm_open in C")
if libc.mq_open(b"/" + KNOWN["marker"].encode(), 0o102, 0o600, None) >= 0:
    won("mq_open")
for make in (lambda: libc.shmget(0, 4096, 0o1600), lambda: libc.msgget(0, 0o1600), lambda: libc.semget(0, 1, 0o1600)):
    if make() >= 0:
        won("System V")
