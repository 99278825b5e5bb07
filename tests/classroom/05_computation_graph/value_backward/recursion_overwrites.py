"""
cell: value-backward
loses:
  - relu on both sides of 0
  - a product of sums
  - powers of negative numbers and of 0
  - two leaves with one value
  - exp of a product
  - a value used three times
  - a short way and a long way
  - two diamonds in a row
  - called twice
  - "called in the middle first, then at the end"
  - a random expression
  - a larger random expression
mistake: gradients overwritten
kind: wrong formula
row: 18
"""


def backward_pass(result, gradient=1.0):
    result.grad = gradient
    for source, derivative in zip(result.inputs, result.local_derivatives):
        backward_pass(source, gradient * derivative)
