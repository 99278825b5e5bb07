"""
cell: mlp
loses: [a second batch through the same network, a second batch of the same size]
mistake: none
kind: state
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases, self.X = weights, biases, None

    def forward(self, X):
        self.X = X if self.X is None else self.X
        for W, b in zip(self.weights, self.biases):
            self.X = Sigmoid().forward(self.X @ W + b)
        return self.X
