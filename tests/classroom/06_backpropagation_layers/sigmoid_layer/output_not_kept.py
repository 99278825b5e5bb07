"""
cell: sigmoid
loses: all
mistake: an attribute never set
kind: state
row: 29
"""


class Sigmoid:
    def forward(self, x):
        y = sigmoid(x)
        return y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
