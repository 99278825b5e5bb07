"""
cell: mlp
loses: nothing
mistake: none
kind: stable formula
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = 0.5 + 0.5 * np.tanh((X @ W + b) / 2)
        return X
