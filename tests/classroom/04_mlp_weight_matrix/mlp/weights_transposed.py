"""
cell: mlp
loses: all
mistake: W transposed
kind: transposed
row: 5
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W.T + b)
        return X
