"""
cell: mlp
loses: all
mistake: no activation
kind: missing term
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = X @ W + b
        return X
