"""
cell: mlp
loses: all
mistake: biases left out
kind: missing term
row: 1
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W in self.weights:
            X = Sigmoid().forward(X @ W)
        return X
