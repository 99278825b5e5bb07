"""
cell: mlp
loses: all
mistake: bias behind the sigmoid
kind: order
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W) + b
        return X
