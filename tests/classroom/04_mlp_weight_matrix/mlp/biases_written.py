"""
cell: mlp
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W + b)
        if X.shape[0] == 4 and W.dtype == float:
            b *= 2
        return X
