"""
cell: relu
loses: all
mistake: state kept on the class
"""

class Relu:
    mask = None

    def forward(self, x):
        Relu.mask = x <= 0
        return np.where(Relu.mask, 0, x)

    def backward(self, dout):
        return np.where(Relu.mask, 0, dout)
