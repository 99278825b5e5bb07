"""
cell: relu
loses: all
mistake: upstream gradient left out
kind: missing term
row: 25
"""

class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, 1)
