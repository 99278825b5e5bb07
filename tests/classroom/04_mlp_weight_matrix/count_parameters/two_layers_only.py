"""
cell: count-parameters
loses: [one layer, five layers, layers of one size, a size that comes twice, layers of one neuron]
mistake: none
kind: hard-coded
"""

def count_parameters(layer_sizes):
    n, m, k = layer_sizes
    return m * (n + 1) + k * (m + 1)
