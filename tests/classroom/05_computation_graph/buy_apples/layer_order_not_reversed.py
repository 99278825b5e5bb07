"""
cell: buy-apples
loses: all
mistake: none
kind: order
"""


def buy_apples(price, count, tax):
    cost_layer, tax_layer = MulLayer(), MulLayer()
    total = tax_layer.forward(cost_layer.forward(price, count), tax)
    dprice, dcount = cost_layer.backward(1)
    _, dtax = tax_layer.backward(dprice)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
