"""
cell: mul-layer
loses: [three layers in use at once, 'a second round, two layers in use at once', whole numbers]
mistake: kept on the class
kind: state
row: 29
also: {buy_apples: one layer for both products, buy_apples_and_oranges: one layer for all three products}
"""


class MulLayer:
    def forward(self, x, y):
        global kept_x, kept_y
        kept_x, kept_y = x, y
        return x * y

    def backward(self, dout):
        return dout * kept_y, dout * kept_x
