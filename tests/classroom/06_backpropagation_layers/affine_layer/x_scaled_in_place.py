"""
cell: affine
loses: [leaves its inputs alone]
mistake: input changed
kind: aliasing
row: 27
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        dx = dout @ self.W.T
        if self.x.dtype == float:
            self.x *= 1.5
        return dx
