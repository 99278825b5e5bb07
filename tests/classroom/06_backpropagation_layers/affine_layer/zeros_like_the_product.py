"""
cell: affine
loses: ['whole numbers, b with decimals']
mistake: fractions cut off
kind: dtype
row: 12
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        out = np.zeros_like(x @ self.W)
        out[:] = x @ self.W + self.b
        return out

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
