"""
cell: sigmoid
loses:
  - "two forward passes, then one backward"
mistake: the first forward kept
kind: state
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        if self.y is None:
            self.y = sigmoid(x)
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
