"""
cell: mul-layer
loses: ['a second round, two layers in use at once']
mistake: the first factors kept
kind: state
"""


class MulLayer:
    def __init__(self):
        self.kept = []

    def forward(self, x, y):
        self.kept.append((x, y))
        return x * y

    def backward(self, dout):
        x, y = self.kept[0]
        return dout * y, dout * x
