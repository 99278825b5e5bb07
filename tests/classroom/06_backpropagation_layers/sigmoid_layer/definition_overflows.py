"""
cell: sigmoid
loses:
  - "x far from 0, without a warning"
mistake: overflow
kind: overflow
row: 13
"""

class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out
