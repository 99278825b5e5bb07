"""
cell: mul-layer
loses: [three layers in use at once, 'a second round, two layers in use at once', whole numbers]
mistake: kept on the class
kind: state
row: 30
also: {buy_apples: one layer for both products, buy_apples_and_oranges: one layer for all three products}
"""


class MulLayer:
    def forward(self, x, y):
        MulLayer.x, MulLayer.y = x, y
        return x * y

    def backward(self, dout):
        return dout * MulLayer.y, dout * MulLayer.x
