"""
cell: mul-layer
loses: nothing
mistake: none
kind: dataclass
"""


from dataclasses import dataclass


@dataclass
class MulLayer:
    x: float = 0.0
    y: float = 0.0

    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
