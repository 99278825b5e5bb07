"""
cell: mlp
loses: [a second batch through the same network, a second batch of the same size]
mistake: none
kind: state
"""


class MLP:
    def __init__(self, weights, biases):
        self.layers = zip(weights, biases)

    def forward(self, X):
        for W, b in self.layers:
            X = Sigmoid().forward(X @ W + b)
        return X
