"""
cell: affine
loses: all
mistake: __init for __init__
kind: state
row: 31
"""


class Affine:
    def __init(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
