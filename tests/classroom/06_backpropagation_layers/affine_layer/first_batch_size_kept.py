"""
cell: affine
loses: [a first round with fewer samples]
mistake: none
kind: state
"""


class Affine:
    def __init__(self, W, b):
        self.W, self.b, self.N, self.x, self.dW, self.db = W, b, None, None, None, None

    def forward(self, x):
        self.x = x
        self.N = self.N or len(x)
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x[: self.N].T @ dout[: self.N]
        self.db = dout[: self.N].sum(axis=0)
        return dout @ self.W.T
