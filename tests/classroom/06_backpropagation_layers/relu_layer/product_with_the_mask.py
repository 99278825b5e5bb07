"""
cell: relu
loses: nothing
mistake: none
kind: vectorized
"""

class Relu:
    mask = None

    def forward(self, x):
        self.positive = x > 0
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * self.positive
