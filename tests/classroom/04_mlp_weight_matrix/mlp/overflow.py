"""
cell: mlp
loses: 
  - "affine values near -1000 and 1000, without a warning"
mistake: overflow
kind: overflow
row: 13
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = 1 / (1 + np.exp(-(X @ W + b)))
        return X
