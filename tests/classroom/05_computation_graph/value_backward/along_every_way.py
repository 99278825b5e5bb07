"""
cell: value-backward
loses: nothing
mistake: none
kind: recursive
"""


def backward_pass(result):
    def clear(node):
        node.grad = 0.0
        for source in node.inputs:
            clear(source)

    def add(node, gradient):
        node.grad += gradient
        for source, derivative in zip(node.inputs, node.local_derivatives):
            add(source, derivative * gradient)

    clear(result)
    add(result, 1.0)
