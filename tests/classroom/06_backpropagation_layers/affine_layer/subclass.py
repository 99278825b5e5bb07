"""
cell: affine
loses: nothing
mistake: none
kind: subclass
"""


class Layer:
    def __init__(self, *params):
        self.params = params


class Affine(Layer):
    def __init__(self, W, b):
        super().__init__(W, b)

    def forward(self, x):
        W, b = self.params
        self.x = x
        return x @ W + b

    def backward(self, dout):
        W, _ = self.params
        self.dW, self.db = self.x.T @ dout, dout.sum(0)
        return dout @ W.T
