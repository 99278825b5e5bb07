"""
cell: count-parameters
loses: nothing
mistake: none
kind: scalar
"""


def count_parameters(layer_sizes):
    total = 0.0
    for n, m in zip(layer_sizes, layer_sizes[1:]):
        total += n * m + m
    return total
