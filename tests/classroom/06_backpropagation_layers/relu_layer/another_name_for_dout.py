"""
cell: relu
loses: all
mistake: dout overwritten
kind: aliasing
row: 27
"""

class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        dx = dout
        dx[self.mask] = 0
        return dx
