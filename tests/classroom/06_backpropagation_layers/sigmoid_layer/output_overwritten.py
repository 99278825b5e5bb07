"""
cell: sigmoid
loses: all
mistake: forward's result overwritten
kind: aliasing
"""


class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        self.y *= 1 - self.y
        return dout * self.y
