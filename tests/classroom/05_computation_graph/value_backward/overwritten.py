"""
cell: value-backward
loses:
  - a larger random expression
  - a product of sums
  - a random expression
  - a short way and a long way
  - a value used three times
  - called in the middle first, then at the end
  - called twice
  - exp of a product
  - powers of negative numbers and of 0
  - relu on both sides of 0
  - squares beside longer ways
  - two diamonds in a row
  - two leaves with one value
  - two results with one value
mistake: gradients overwritten
kind: wrong formula
row: 18
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
    for node in reversed(order):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad = derivative * node.grad
