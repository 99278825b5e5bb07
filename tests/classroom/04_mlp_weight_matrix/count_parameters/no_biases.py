"""
cell: count-parameters
loses: all
mistake: biases left out
kind: missing term
row: 1
"""

def count_parameters(layer_sizes):
    return sum(n * m for n, m in zip(layer_sizes[:-1], layer_sizes[1:]))
