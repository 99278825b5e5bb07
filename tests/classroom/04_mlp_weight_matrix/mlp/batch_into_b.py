"""
cell: mlp
loses: all
mistake: the batch added into b
kind: shape
row: 28
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            b += X @ W
            X = Sigmoid().forward(b)
        return X
