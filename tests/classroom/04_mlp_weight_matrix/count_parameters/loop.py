"""
cell: count-parameters
loses: nothing
mistake: none
kind: loops
"""

def count_parameters(layer_sizes):
    total = 0
    for i in range(1, len(layer_sizes)):
        total += layer_sizes[i] * (layer_sizes[i - 1] + 1)
    return total
