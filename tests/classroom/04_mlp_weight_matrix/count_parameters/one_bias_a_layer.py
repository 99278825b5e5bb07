"""
cell: count-parameters
loses: all
mistake: one bias a layer
kind: wrong formula
"""

def count_parameters(layer_sizes):
    return sum(n * m + 1 for n, m in zip(layer_sizes, layer_sizes[1:]))
