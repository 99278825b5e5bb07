"""
cell: mlp
loses: all
mistake: __init for __init__
kind: state
row: 31
"""


class MLP:
    def __init(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W + b)
        return X
