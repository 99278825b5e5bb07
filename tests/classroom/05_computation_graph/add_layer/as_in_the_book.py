"""
cell: add-layer
loses: nothing
mistake: none
kind: other formula
"""


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        dx = dout * 1
        dy = dout * 1
        return dx, dy
