"""
cell: relu
loses: all
mistake: forward's result overwritten with the slopes
kind: aliasing
"""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        self.out = np.maximum(x, 0)
        return self.out

    def backward(self, dout):
        self.out[self.out > 0] = 1
        return dout * self.out
