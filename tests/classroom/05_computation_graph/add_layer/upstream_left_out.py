"""
cell: add-layer
loses: all
mistake: upstream gradient left out
kind: missing term
row: 25
also: {buy_apples_and_oranges: tax left out of the gradients}
"""


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 1, 1
