"""
cell: mul-layer
loses:
  - three layers in use at once
  - whole numbers
mistake: kept on the class
"""


class MulLayer:
    kept = []

    def forward(self, x, y):
        self.kept.append((x, y))
        return x * y

    def backward(self, dout):
        return dout * self.kept[-1][1], dout * self.kept[-1][0]
