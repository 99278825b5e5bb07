"""
cell: add-layer
loses: ['a second round, two layers in use at once']
mistake: none
kind: state
"""


class AddLayer:
    def __init__(self):
        self.dx = 0

    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        self.dx += dout
        return self.dx, self.dx
