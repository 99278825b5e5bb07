"""
cell: mlp
loses: nothing
mistake: none
kind: dataclass
"""


from dataclasses import dataclass


@dataclass
class MLP:
    weights: list
    biases: list

    def forward(self, X):
        for W, b in zip(self.weights, self.biases):
            X = Sigmoid().forward(layer_forward_batch(W, b, X))
        return X
