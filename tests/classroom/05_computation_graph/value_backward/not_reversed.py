"""
cell: value-backward
loses: all
mistake: order not reversed
kind: order
"""


def backward_pass(result):
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(result)
    for node in order:
        node.grad = 0.0
    result.grad = 1.0
    for node in order:
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
