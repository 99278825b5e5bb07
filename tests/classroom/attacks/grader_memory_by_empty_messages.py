"""
tries: to keep the grader busy with empty messages
stopped: 2 MiB of output
"""

import time

kernel = get_ipython().kernel


def send():
    for _ in range(3_000_000):
        kernel.iopub_thread.socket.send(b"")


kernel.iopub_thread.schedule(send)
time.sleep(20)
