"""
cell: count-parameters
loses: nothing
mistake: none
kind: recursive
"""


def count_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        return 0
    n, m = layer_sizes[:2]
    return n * m + m + count_parameters(layer_sizes[1:])
