"""
cell: mlp
loses: ['two layers, no two sizes equal', three layers, all sizes equal, a batch of one, whole numbers, 'affine values near -1000 and 1000, without a warning', a second batch of the same size, five layers, leaves its inputs alone]
mistake: one activation at the end
kind: order
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = X @ W + b
        return Sigmoid().forward(X)
