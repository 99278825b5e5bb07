"""
tries: to talk to services through Unix sockets, by path and by abstract name
layers: both
unlocked: works
"""

import socket

for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
    for address in (
        KNOWN["socket"],
        KNOWN["abstract"],
        "/run/systemd/journal/socket",
        "/var/run/docker.sock",
        "/tmp/.X11-unix/X0",
    ):
        try:
            line = socket.socket(socket.AF_UNIX, kind)
            line.connect(address)
            won(address)
        except OSError:
            pass
