"""
tries: to fill the grader's memory with one message of very many parts
stopped: 2 MiB of output
"""

import time

import zmq

kernel = get_ipython().kernel
part = bytes(2_000_000)


def send():
    line = kernel.iopub_thread.socket
    line.send(b"x", zmq.SNDMORE)
    for _ in range(600):
        line.send(part, zmq.SNDMORE, copy=False)


kernel.iopub_thread.schedule(send)
time.sleep(20)
