"""
cell: mlp
loses: [five layers]
mistake: none
kind: partial
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, X):
        for i in range(min(3, len(self.weights))):
            X = Sigmoid().forward(X @ self.weights[i] + self.biases[i])
        return X
