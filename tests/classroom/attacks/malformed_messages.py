"""
tries: to break the grader with messages that have not the form of messages
"""

from jupyter_client.session import DELIM

kernel = get_ipython().kernel
session = kernel.session
parent = session.pack(kernel.get_parent("shell")["header"])


def send(*parts):
    kernel.iopub_thread.send_multipart([b"x", DELIM, b"no signature", *parts])


for kind in (
    "stream",
    "display_data",
    "execute_result",
    "error",
    "status",
    "clear_output",
    "update_display_data",
    "comm_open",
):
    header = session.pack(session.msg_header(kind))
    for content in (
        "null",
        "[]",
        "1",
        '"text"',
        "{",
        "NaN",
        '{"data": null}',
        '{"data": []}',
        '{"data": {"text/plain": null}}',
        '{"data": {"a/json": NaN}}',
        '{"name": {}, "text": []}',
        '{"ename": {}, "evalue": [], "traceback": 5}',
        '{"traceback": {"a": 1}}',
        '{"execution_state": []}',
        '{"text": 1' + "0" * 5000 + "}",
    ):
        send(header, parent, b"{}", content.encode())
    send(header, parent)
    send(header, b"[]", b"{}", b"{}")
    send(b"[]", parent, b"{}", b"{}")
    send(b'{"msg_type": []}', parent, b"{}", b"{}")
    send(b"\xff\xfe", b"\x00", b"{}", b"\x80")
kernel.iopub_thread.send_multipart([b""])
kernel.iopub_thread.send_multipart([DELIM] * 9)
