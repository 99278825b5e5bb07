"""
cell: sigmoid
loses: nothing
mistake: none
kind: structure
"""


class Sigmoid:
    def __init__(self):
        self.y = None
    def forward(self, x):
        self.backward = lambda dout: dout * y * (1.0 - y)
        y = sigmoid(x)
        return y
