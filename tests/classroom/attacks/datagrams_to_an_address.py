"""
tries: to reach a service outside by datagrams, from a pair of sockets that it makes itself
layers: both
unlocked: works
"""

import socket

for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
    try:
        near, far = socket.socketpair(socket.AF_UNIX, kind)
    except OSError:
        continue
    try:
        near.sendto(b"knock", KNOWN["datagrams"])
        won("sendto")
    except OSError:
        pass
    try:
        near.sendmsg([b"knock"], [], 0, KNOWN["datagrams"])
        won("sendmsg")
    except OSError:
        pass
