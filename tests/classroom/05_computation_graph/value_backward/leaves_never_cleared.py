"""
cell: value-backward
loses:
  - called twice
  - "called in the middle first, then at the end"
mistake: second call adds up in the leaves
kind: state
"""


def backward_pass(result):
    order = []

    def visit(node):
        if not node.inputs or node in order:
            return
        for source in node.inputs:
            visit(source)
        order.append(node)

    visit(result)
    for node in order:
        node.grad = 0.0
    result.grad = 1.0
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
