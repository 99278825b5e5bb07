"""
cell: relu
loses: all
mistake: matrix product where entries are meant
kind: product
row: 7
"""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.dot(dout, ~self.mask)
