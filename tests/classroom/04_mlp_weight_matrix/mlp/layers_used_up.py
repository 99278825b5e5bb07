"""
cell: mlp
loses: [a second batch through the same network, a second batch of the same size]
mistake: none
kind: state
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, X):
        while self.weights:
            X = Sigmoid().forward(X @ self.weights.pop(0) + self.biases.pop(0))
        return X
