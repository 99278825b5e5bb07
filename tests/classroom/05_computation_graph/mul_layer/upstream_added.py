"""
cell: mul-layer
loses: all
mistake: upstream gradient added
kind: wrong formula
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout + self.y, dout + self.x
