"""
tries: to confuse the grader by messages that no cell sends, as replies, requests, comms and the end of others
"""

from IPython import get_ipython

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
for kind in ("execute_reply", "comm_open", "comm_msg", "input_request", "shutdown_reply", "kernel_info_reply", "status", "x" * 1000):
    for content in ({"execution_state": "idle"}, {"status": "ok", "payload": [{"source": "ask_exit"}] * 100}, {"ename": "MemoryError"}, {}):
        kernel.session.send(kernel.iopub_socket, kind, content, parent=parent)
