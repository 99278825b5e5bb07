"""
cell: value-backward
loses: all
mistake: gradient of the result not set
kind: return
"""


def backward_pass(result):
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(result)
    gradients = dict.fromkeys(order, 0.0)
    gradients[result] = 1.0
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            gradients[source] += derivative * gradients[node]
    return gradients
