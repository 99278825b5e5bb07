"""
cell: mlp
loses: nothing
mistake: none
kind: lists
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights.copy()
        self.biases = biases + []

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W + b)
        return X
