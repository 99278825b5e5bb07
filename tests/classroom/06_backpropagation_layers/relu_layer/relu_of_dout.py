"""
cell: relu
loses: all
mistake: ReLU of the gradient
kind: wrong formula
"""

class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.maximum(dout, 0)
