"""
cell: sigmoid
loses: all
mistake: dout passed on whole
kind: missing term
row: 8
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout
