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
mistake: "no topological order: recursion at each input, nothing set to 0"
kind: order
row: 19
"""


def backward_pass(result):
    def push(node):
        for source, derivative in zip(node.inputs, node.local_derivatives):
            source.grad += derivative * node.grad
            push(source)

    result.grad = 1.0
    push(result)
