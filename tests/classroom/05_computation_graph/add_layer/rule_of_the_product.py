"""
cell: add-layer
loses: all
mistake: the rule of the product
kind: wrong formula
"""


class AddLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.y, dout * self.x
