"""
tries: to break the writing of files with characters that UTF-8 cannot hold
"""

from jupyter_client.session import DELIM

kernel = get_ipython().kernel
session = kernel.session


def send(kind, content):
    header = session.msg_header(kind) | {"msg_id": session.msg_id}
    parts = [session.pack(header), session.pack(kernel.get_parent("shell")["header"]), b"{}", content.encode()]
    kernel.iopub_thread.send_multipart([b"x", DELIM, session.sign(parts), *parts])


send("display_data", r'{"data":{"text/plain":"a\ud800b", "\udfff/json":{"\ud800":["\udc00"]}},"metadata":{"\ud800":1}}')
send("execute_result", r'{"data":{"text/plain":"\ud800"},"metadata":{}}')
send("stream", r'{"name":"stdout","text":"\ud800"}')
send("error", r'{"ename":"\ud800","evalue":"\udc00","traceback":["\ud800", {"\ud800": 1}]}')


def hadamard_then_sum(w, x):
    raise ValueError("\ud800")
