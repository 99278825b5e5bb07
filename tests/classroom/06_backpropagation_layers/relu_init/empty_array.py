"""
cell: relu
loses: all
mistake: none
kind: wrong formula
"""

class Relu:
    def __init__(self):
        self.mask = []

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
