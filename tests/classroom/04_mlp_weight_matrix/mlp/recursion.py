"""
cell: mlp
loses: nothing
mistake: none
kind: recursive
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, X):
        if len(self.weights) == 0:
            return X
        out = Sigmoid().forward(X @ self.weights[0] + self.biases[0])
        return MLP(self.weights[1:], self.biases[1:]).forward(out)
