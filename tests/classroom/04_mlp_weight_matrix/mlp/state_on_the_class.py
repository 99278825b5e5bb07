"""
cell: mlp
loses: all
mistake: state kept on the class
kind: state
row: 30
"""

class MLP:
    def __init__(self, weights, biases):
        MLP.weights = weights
        MLP.biases = biases

    def forward(self, X):
        for W, b in zip(MLP.weights, MLP.biases):
            X = Sigmoid().forward(layer_forward_batch(W, b, X))
        return X
