"""
cell: mul-layer
loses: all
kind: state
row: 31
mistake: an attribute never set
"""


class MulLayer:
    def __init(self):
        self.kept = {}

    def forward(self, x, y):
        self.kept["x"], self.kept["y"] = x, y
        return x * y

    def backward(self, dout):
        return dout * self.kept["y"], dout * self.kept["x"]
