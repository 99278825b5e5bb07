"""
tries: to talk to a server on this machine and beyond
layers: both
unlocked: works
"""

import socket

for family, address in (
    (socket.AF_INET, ("127.0.0.1", KNOWN["port"])),
    (socket.AF_INET, ("0.0.0.0", KNOWN["port"])),
    (socket.AF_INET, ("192.0.2.1", 80)),
    (socket.AF_INET6, ("::1", KNOWN["port"])),
    (socket.AF_INET6, ("::ffff:127.0.0.1", KNOWN["port"])),
):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(0.2)
            line.connect(address)
            won(address)
    except OSError:
        pass
