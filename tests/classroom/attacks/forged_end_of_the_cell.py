"""
tries: to have the grader believe that the cell has ended, and to go on
ends: "RAN TO THE END|'text/plain': '6.0'"
"""

import threading
import time

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")


def go_on():
    for _ in range(40):
        kernel.session.send(
            kernel.iopub_socket,
            "execute_result",
            {"data": {"text/plain": "6.0"}, "metadata": {}, "execution_count": 1},
            parent,
        )
        time.sleep(0.05)


threading.Thread(target=go_on).start()
kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "idle"}, parent)
kernel.session.send(
    kernel.shell_stream,
    "execute_reply",
    {"status": "ok", "execution_count": 1},
    parent,
    ident=kernel._shell_parent_ident.get() if hasattr(kernel, "_shell_parent_ident") else None,
)
time.sleep(1)
