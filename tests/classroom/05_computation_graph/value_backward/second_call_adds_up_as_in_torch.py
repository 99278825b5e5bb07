"""
cell: value-backward
loses:
  - called twice
  - called in the middle first, then at the end
mistake: second call adds up
kind: state
"""


def backward_pass(result):
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(result)

    before = [node.grad for node in order]
    for node in order:
        node.grad = 0.0
    result.grad = 1.0
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
    for node, grad in zip(order, before):
        node.grad += grad
