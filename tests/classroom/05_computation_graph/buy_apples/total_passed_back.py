"""
cell: buy-apples
loses: all
mistake: the total passed back
kind: wrong formula
"""


def buy_apples(price, count, tax):
    cost_layer, tax_layer = MulLayer(), MulLayer()
    total = tax_layer.forward(cost_layer.forward(price, count), tax)
    dcost, dtax = tax_layer.backward(total)
    dprice, dcount = cost_layer.backward(dcost)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
