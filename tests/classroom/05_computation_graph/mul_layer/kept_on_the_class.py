"""
cell: mul-layer
loses:
  - three layers in use at once
  - whole numbers
mistake: kept on the class
"""


class MulLayer:
    def forward(self, x, y):
        MulLayer.x, MulLayer.y = x, y
        return x * y

    def backward(self, dout):
        return dout * MulLayer.y, dout * MulLayer.x
