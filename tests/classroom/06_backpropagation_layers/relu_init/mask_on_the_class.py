"""
cell: relu
loses: nothing
mistake: none
kind: other state
"""

class Relu:
    mask = None

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)
