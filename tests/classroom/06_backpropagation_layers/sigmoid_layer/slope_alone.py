"""
cell: sigmoid
loses: all
mistake: upstream gradient left out
kind: missing term
row: 25
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return self.y * (1 - self.y)
