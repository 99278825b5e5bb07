"""
cell: value-backward
loses: all
mistake: none
kind: partial
"""


def backward_pass(result):
    result.grad = 1.0
    for source, derivative in zip(result.inputs, result.local_derivatives):
        source.grad = derivative
