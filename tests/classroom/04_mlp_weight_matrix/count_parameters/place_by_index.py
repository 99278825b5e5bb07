"""
cell: count-parameters
loses: [a size that comes twice]
mistake: a layer found by its size
kind: luck
"""


def count_parameters(layer_sizes):
    t = 0
    for n in layer_sizes[:-1]:
        m = layer_sizes[layer_sizes.index(n) + 1]
        t += n * m + m
    return t
