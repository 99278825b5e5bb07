"""
cell: value-backward
loses: nothing
mistake: none
kind: other order
"""


def backward_pass(result):
    order, stack, seen = [], [(result, False)], set()
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((source, False) for source in reversed(node.inputs))
    for node in order:
        node.grad = 0.0
    result.grad = 1.0
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
