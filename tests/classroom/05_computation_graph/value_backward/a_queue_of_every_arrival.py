"""
cell: value-backward
loses:
  - a short way and a long way
  - two diamonds in a row
  - a random expression
  - a larger random expression
  - called twice
  - "called in the middle first, then at the end"
mistake: "no topological order: a list of what is to do, nothing set to 0"
kind: order
row: 19
"""


def backward_pass(result):
    result.grad = 1.0
    queue = [result]
    while queue:
        node = queue.pop(0)
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
            queue.append(source)
