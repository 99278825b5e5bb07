"""
cell: sigmoid
loses: ['z = -1000 in a batch, without a warning']
mistake: whole numbers after the first
kind: dtype
"""


import math


class Sigmoid:
    def forward(self, z):
        return np.vectorize(lambda entry: 0 if entry < -700 else 1 / (1 + math.exp(-entry)))(z)
