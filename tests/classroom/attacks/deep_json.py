"""
tries: to break the grader with JSON that is nested too deep
"""

from jupyter_client.session import DELIM

kernel = get_ipython().kernel
session = kernel.session
header = session.msg_header("display_data") | {"msg_id": session.msg_id}


def send(content):
    parts = [session.pack(header), session.pack(kernel.get_parent("shell")["header"]), b"{}", content.encode()]
    kernel.iopub_thread.send_multipart([b"x", DELIM, session.sign(parts), *parts])


for depth in (100, 300, 500, 700, 900, 990, 100_000):
    send('{"data":{"a/json":%s, "text/plain": "x"},"metadata":{}}' % ("[" * depth + "]" * depth))
    send('{"data":{"a/json":%s},"metadata":{}}' % ('{"a":' * depth + "1" + "}" * depth))
