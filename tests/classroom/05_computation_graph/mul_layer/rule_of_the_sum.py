"""
cell: mul-layer
loses: all
mistake: the rule of the sum
kind: wrong formula
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout, dout
