"""
cell: value-backward
loses: nothing
mistake: none
kind: other order
"""


def backward_pass(result):
    uses, waiting = {result: 0}, [result]
    while waiting:
        node = waiting.pop()
        node.grad = 0.0
        for source in node.inputs:
            if source not in uses:
                uses[source] = 0
                waiting.append(source)
            uses[source] += 1
    result.grad = 1.0
    ready = [result]
    while ready:
        node = ready.pop()
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
            uses[source] -= 1
            if uses[source] == 0:
                ready.append(source)
