"""
cell: add-layer
loses: all
mistake: upstream gradient left out
"""


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 1, 1
