"""
tries: to leave names that a clean-up trips over
"""

import os

for name in (
    b"new\nline",
    b"-rf",
    b"\xff\xfe",
    b"x" * 255,
    b"*",
    "\ud800".encode("utf-8", "surrogatepass"),
    b"a b",
    b"$(touch y)",
):
    os.makedirs(b"odd/" + name)
    open(b"odd/" + name + b"/" + name, "w").close()
os.mkdir("nobody", 0)
os.umask(0o777)
os.makedirs("umask")
