"""
cell: mul-layer
loses: all
mistake: none
kind: order
also: {mul_layer: x and y not swapped}
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.x, dout * self.y
