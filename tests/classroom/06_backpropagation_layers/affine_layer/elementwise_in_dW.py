"""
cell: affine
loses: all
mistake: elementwise product in dW
kind: product
row: 6
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x * dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
