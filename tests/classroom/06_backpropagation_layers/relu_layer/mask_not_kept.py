"""
cell: relu
loses: all
mistake: an attribute never set
kind: state
row: 29
also: {relu_init: __init for __init__}
"""


class Relu:
    def forward(self, x):
        mask = x <= 0
        return np.where(mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
