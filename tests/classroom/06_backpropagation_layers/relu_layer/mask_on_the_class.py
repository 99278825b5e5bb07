"""
cell: relu
loses: all
mistake: state kept on the class
kind: state
row: 30
"""

class Relu:
    mask = None

    def forward(self, x):
        Relu.mask = x <= 0
        return np.where(Relu.mask, 0, x)

    def backward(self, dout):
        return np.where(Relu.mask, 0, dout)
