"""
cell: count-parameters
loses: [layers of one neuron]
mistake: none
kind: partial
"""


def count_parameters(layer_sizes):
    return sum(n * m + (m if m > 1 else 0) for n, m in zip(layer_sizes, layer_sizes[1:]))
