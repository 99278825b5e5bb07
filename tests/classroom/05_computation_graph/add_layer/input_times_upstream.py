"""
cell: add-layer
loses: all
mistake: input times upstream gradient
kind: wrong formula
"""


class AddLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.x, dout * self.y
