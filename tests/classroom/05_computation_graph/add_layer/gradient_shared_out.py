"""
cell: add-layer
loses: all
mistake: gradient shared out
kind: scale
"""


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout / 2, dout / 2
