"""
cell: value-backward
loses:
  - a short way and a long way
  - two diamonds in a row
  - a random expression
  - a larger random expression
  - called twice
  - called in the middle first, then at the end
mistake: "no topological order: breadth first"
kind: order
row: 19
"""


def backward_pass(result):
    order = [result]
    for node in order:
        for source in node.inputs:
            if source not in order:
                order.append(source)
    for node in order:
        node.grad = 0.0
    result.grad = 1.0
    for node in order:
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
