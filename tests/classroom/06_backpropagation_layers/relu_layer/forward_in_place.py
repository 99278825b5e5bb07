"""
cell: relu
loses:
  - leaves its inputs alone
mistake: input changed
kind: aliasing
row: 27
"""

class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        x[self.mask] = 0
        return x

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
