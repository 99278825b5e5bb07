"""
cell: mlp
loses: all
mistake: no activation after the last layer
kind: off-by-one
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights[:-1], self.biases[:-1]):
            X = Sigmoid().forward(X @ W + b)
        return X @ self.weights[-1] + self.biases[-1]
