"""
cell: affine
loses: all
mistake: upstream gradient left out
kind: missing term
row: 25
"""

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        ones = np.ones_like(dout)
        self.dW = self.x.T @ ones
        self.db = ones.sum(axis=0)
        return ones @ self.W.T
