"""
cell: sigmoid
loses: all
mistake: dout passed on whole
"""

class Sigmoid:
    def __init__(self):
        self.y = None

    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout
