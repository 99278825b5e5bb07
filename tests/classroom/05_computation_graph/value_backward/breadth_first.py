"""
cell: value-backward
loses:
  - a larger random expression
  - a random expression
  - a short way and a long way
  - called in the middle first, then at the end
  - called twice
  - squares beside longer ways
  - two diamonds in a row
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
