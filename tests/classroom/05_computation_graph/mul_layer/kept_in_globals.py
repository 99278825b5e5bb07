"""
cell: mul-layer
loses:
  - three layers in use at once
  - whole numbers
mistake: kept on the class
"""


class MulLayer:
    def forward(self, x, y):
        global kept_x, kept_y
        kept_x, kept_y = x, y
        return x * y

    def backward(self, dout):
        return dout * kept_y, dout * kept_x
