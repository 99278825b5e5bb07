"""
cell: relu
loses: all
mistake: __init for __init__
kind: unmended
slip: 5
row: 31
also: {relu_layer: dout overwritten}
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
