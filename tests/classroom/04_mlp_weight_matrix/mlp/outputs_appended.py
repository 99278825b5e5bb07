"""
cell: mlp
loses: [a second batch through the same network, a second batch of the same size]
mistake: first result kept
kind: state
"""


class MLP:
    def __init__(self, weights, biases):
        self.weights, self.biases, self.outs = weights, biases, []

    def forward(self, X):
        self.outs.append(X)
        for W, b in zip(self.weights, self.biases):
            self.outs.append(Sigmoid().forward(self.outs[-1] @ W + b))
        return self.outs[len(self.weights)]
