"""
cell: mlp
loses: [a second batch of the same size]
mistake: none
kind: shape
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W + b)
        return X if X.shape[1] > 1 else X[:, 0]
