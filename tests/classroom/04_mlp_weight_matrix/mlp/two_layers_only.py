"""
cell: mlp
loses: [three layers, one layer, a second batch through the same network, five layers]
mistake: none
kind: hard-coded
"""

class MLP:
    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    def forward(self, X):
        W1, W2 = self.weights
        b1, b2 = self.biases
        return Sigmoid().forward(Sigmoid().forward(X @ W1 + b1) @ W2 + b2)
