"""
cell: relu
loses: all
mistake: dout overwritten
kind: unmended
slip: 6
row: 27
also: {relu_init: __init for __init__}
"""

class Relu:
    def __init(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        dout[self.mask] = 0
        return dout
