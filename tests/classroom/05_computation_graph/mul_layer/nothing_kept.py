"""
cell: mul-layer
loses: all
kind: state
row: 29
mistake: an attribute never set
"""


class MulLayer:
    def forward(self, x, y):
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
