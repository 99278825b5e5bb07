"""
cell: mul-layer
loses: all
mistake: none
"""


class MulLayer:
    def forward(self, x, y):
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
