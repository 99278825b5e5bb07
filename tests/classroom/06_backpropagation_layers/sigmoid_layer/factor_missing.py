"""
cell: sigmoid
loses: all
mistake: "half of the slope: 1 - y"
kind: missing term
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y)
