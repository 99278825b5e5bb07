"""
cell: value-backward
loses: all
mistake: none
kind: wrong formula
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
    result.grad = result.data
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
