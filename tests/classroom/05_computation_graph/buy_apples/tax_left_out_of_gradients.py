"""
cell: buy-apples
loses: all
mistake: tax left out of the gradients
kind: missing term
"""


def buy_apples(price, count, tax):
    cost_layer, tax_layer = MulLayer(), MulLayer()
    total = tax_layer.forward(cost_layer.forward(price, count), tax)
    _, dtax = tax_layer.backward(1)
    dprice, dcount = cost_layer.backward(1)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
