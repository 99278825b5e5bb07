"""
cell: mlp
loses: all
mistake: the outputs of every layer
kind: return
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def forward(self, X):
        outputs = []
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(X @ W + b)
            outputs.append(X)
        return outputs
