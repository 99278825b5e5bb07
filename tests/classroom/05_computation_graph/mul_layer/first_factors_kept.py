"""
cell: mul-layer
loses: ['a second round, two layers in use at once']
mistake: the first factors kept
kind: state
"""


class MulLayer:
    def __init__(self):
        self.x = self.y = None

    def forward(self, x, y):
        if self.x is None:
            self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x
