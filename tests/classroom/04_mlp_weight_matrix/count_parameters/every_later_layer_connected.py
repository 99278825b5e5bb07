"""
cell: count-parameters
loses:
  - two layers
  - five layers
  - layers of one size
  - a size that comes twice
  - layers of one neuron
  - a large network
mistake: all sizes connected
kind: product
"""


import itertools


def count_parameters(layer_sizes):
    weights = sum(n * m for n, m in itertools.combinations(layer_sizes, 2))
    return weights + sum(layer_sizes[1:])
