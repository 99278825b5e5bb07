"""
cell: count-parameters
loses: [two layers, five layers, layers of one size, a size that comes twice, layers of one neuron, a large network]
mistake: the first layer only
kind: off-by-one
"""

def count_parameters(layer_sizes):
    total = 0
    for n, m in zip(layer_sizes, layer_sizes[1:]):
        total += n * m + m
        return total
