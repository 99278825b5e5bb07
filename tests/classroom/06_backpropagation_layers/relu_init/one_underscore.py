"""
cell: relu
loses: all
mistake: __init for __init__
kind: state
row: 31
"""

class Relu:
    def _init_(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
