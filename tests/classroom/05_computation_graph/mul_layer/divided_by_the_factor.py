"""
cell: mul-layer
loses: [a factor of 0]
mistake: none
kind: wrong formula
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y, self.out = x, y, x * y
        return self.out

    def backward(self, dout):
        return dout * self.out / self.x, dout * self.out / self.y
