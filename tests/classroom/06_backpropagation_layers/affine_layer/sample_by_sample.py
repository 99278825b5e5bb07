"""
cell: affine
loses: nothing
mistake: none
kind: loops
"""

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = sum(np.outer(sample, upstream) for sample, upstream in zip(self.x, dout))
        self.db = sum(dout)
        return np.array([self.W @ upstream for upstream in dout])
