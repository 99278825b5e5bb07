"""
cell: mul-layer
loses: all
mistake: upstream gradient left out
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.y, self.x
