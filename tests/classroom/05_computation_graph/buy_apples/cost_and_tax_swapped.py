"""
cell: buy-apples
loses: all
mistake: dcost in place of dtax
kind: order
"""


def buy_apples(price, count, tax):
    cost_layer, tax_layer = MulLayer(), MulLayer()
    total = tax_layer.forward(cost_layer.forward(price, count), tax)
    dtax, dcost = tax_layer.backward(1)
    dprice, dcount = cost_layer.backward(dcost)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
