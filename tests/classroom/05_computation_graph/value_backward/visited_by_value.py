"""
cell: value-backward
loses:
  - a larger random expression
  - a random expression
  - powers of negative numbers and of 0
  - relu on both sides of 0
  - two results with one value
mistake: none
kind: luck
"""


def backward_pass(result):
    order, seen = [], set()

    def visit(node):
        if node.data not in seen:
            seen.add(node.data)
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
