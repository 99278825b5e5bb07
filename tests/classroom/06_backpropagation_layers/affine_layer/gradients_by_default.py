"""
cell: affine
loses: nothing
mistake: none
kind: defaults
"""


class Affine:
    def __init__(self, W, b, name="affine"):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout=1):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
