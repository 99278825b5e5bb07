"""
cell: mul-layer
loses: all
mistake: upstream gradient left out
kind: missing term
row: 25
also: {buy_apples: tax left out of the gradients, buy_apples_and_oranges: tax left out of the gradients}
"""


class MulLayer:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.y, self.x
