"""
cell: sigmoid
loses: [a second z for the same object, a vector, 'shape (2, 3, 4)', whole numbers, very large and very small z together, 'z = -1000 in a batch, without a warning', 'z = -1000, one number, without a warning', 'one entry, shape (1, 1)', leaves its input alone]
mistake: math.exp
kind: partial
"""

import math


class Sigmoid:
    def forward(self, z):
        return 1 / (1 + math.exp(-z))
