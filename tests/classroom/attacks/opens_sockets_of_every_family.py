"""
tries: to open sockets of any family at all
layers: both
unlocked: works
"""

import socket

families = range(48)
for family in families:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind).close()
            won(f"{family} {kind}")
        except OSError:
            pass
