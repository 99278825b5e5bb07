"""
cell: relu
loses: all
mistake: forward's result overwritten with the dx
kind: aliasing
"""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        self.out = np.array(x, dtype=float)
        self.out[self.mask] = 0
        return self.out

    def backward(self, dout):
        self.out[...] = dout
        self.out[self.mask] = 0
        return self.out
