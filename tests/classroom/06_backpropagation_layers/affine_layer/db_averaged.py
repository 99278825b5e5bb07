"""
cell: affine
loses: [no two sizes equal, more samples than inputs, one output, 'whole numbers, b with decimals', 'a second round, forward and backward', a first round with fewer samples, another layer at work in between, leaves its inputs alone]
mistake: db averaged
kind: scale
row: 15
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
        self.db = dout.mean(axis=0)
        return dout @ self.W.T
