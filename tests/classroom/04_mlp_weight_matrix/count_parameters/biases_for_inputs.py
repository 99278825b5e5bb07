"""
cell: count-parameters
loses: all
mistake: biases for the inputs, too
kind: off-by-one
"""

def count_parameters(layer_sizes):
    return sum(n * m for n, m in zip(layer_sizes[:-1], layer_sizes[1:])) + sum(layer_sizes)
