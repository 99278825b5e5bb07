"""
cell: count-parameters
loses: all
mistake: a product of all sizes
kind: wrong formula
"""
def count_parameters(layer_sizes):
    total = 1
    for n in layer_sizes:
        total *= n
    return total
