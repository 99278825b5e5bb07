"""
cell: buy-apples
loses: all
mistake: one layer for both products
kind: state
row: 29
"""


def buy_apples(price, count, tax):
    layer = MulLayer()
    cost = layer.forward(price, count)
    total = layer.forward(cost, tax)
    dcost, dtax = layer.backward(1)
    dprice, dcount = layer.backward(dcost)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
