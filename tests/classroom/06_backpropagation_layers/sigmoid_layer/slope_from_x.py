"""
cell: sigmoid
loses: all
mistake: slope from x in place of the output
kind: wrong formula
row: 23
"""

class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.x * (1 - self.x)
