"""
cell: sigmoid
loses: all
mistake: sigmoid taken twice
kind: wrong formula
row: 23
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * sigmoid(self.y) * (1 - sigmoid(self.y))
