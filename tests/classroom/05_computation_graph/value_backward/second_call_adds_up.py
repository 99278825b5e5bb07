"""
cell: value-backward
loses:
  - called twice
  - called in the middle first, then at the end
mistake: second call adds up in the middle
kind: state
row: 20
"""


def backward_pass(result):
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(result)
    result.grad = 1.0
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
