"""
cell: mlp
loses: nothing
mistake: none
kind: loops
"""

class MLP:
    def __init__(self, weights, biases):
        self.layers = list(zip(weights, biases))

    def forward(self, X):
        if not self.layers:
            return X
        for index in range(len(self.layers)):
            W, b = self.layers[index]
            X = np.array([Sigmoid().forward(layer_forward(W, b, x)) for x in X])
        return X
