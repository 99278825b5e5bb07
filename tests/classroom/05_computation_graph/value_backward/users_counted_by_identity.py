"""
cell: value-backward
loses: nothing
mistake: none
kind: other formula
"""
from collections import deque

def backward_pass(result):
    nodes, queue, uses = {}, deque([result]), {}
    while queue:
        v = queue.popleft()
        if id(v) in nodes:
            continue
        nodes[id(v)] = v
        for i in v.inputs:
            uses[id(i)] = uses.get(id(i), 0) + 1
            queue.append(i)
    for v in nodes.values():
        v.grad = 0.0
    result.grad = 1.0
    ready = [result]
    while ready:
        v = ready.pop()
        for i, d in zip(v.inputs, v.local_derivatives):
            i.grad += d * v.grad
            uses[id(i)] -= 1
            if uses[id(i)] == 0:
                ready.append(i)
