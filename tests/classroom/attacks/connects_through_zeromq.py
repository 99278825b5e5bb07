"""
tries: to let the kernel's own ZeroMQ sockets, and those that are left over, connect elsewhere
layers: both
"""

import ctypes
import os
import socket
import stat
import time

import zmq

kernel = get_ipython().kernel
for address in (f"tcp://127.0.0.1:{KNOWN['port']}", f"ipc://{KNOWN['socket']}", f"ipc://@{KNOWN['marker']}"):
    for use in (
        lambda: kernel.shell_stream.socket.connect(address),
        lambda: zmq.Context().socket(zmq.DEALER).connect(address),
    ):
        try:
            use()
        except (zmq.ZMQError, OSError, AttributeError):
            pass
libc = ctypes.CDLL(None, use_errno=True)
address = b"\1\0" + KNOWN["socket"].encode() + b"\0"
for number in range(3, 256):
    try:
        if not stat.S_ISSOCK(os.fstat(number).st_mode):
            continue
        if libc.connect(number, address, len(address)) == 0:
            won(number)
        if libc.bind(number, b"\1\0\0" + KNOWN["marker"].encode() + b"2", 20) == 0:
            won("bound")
        for target in (KNOWN["socket"], KNOWN["abstract"]):
            try:
                socket.socket(fileno=os.dup(number)).sendto(b"hello", target)
                won("sent")
            except (OSError, TypeError):
                pass
    except OSError:
        pass
time.sleep(0.2)
