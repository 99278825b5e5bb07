"""
cell: buy-apples
loses: nothing
mistake: none
kind: other order
"""


def buy_apples(price, count, tax):
    tax_layer, count_layer = MulLayer(), MulLayer()
    total = count_layer.forward(tax_layer.forward(price, tax), count)
    dtaxed, dcount = count_layer.backward(1)
    dprice, dtax = tax_layer.backward(dtaxed)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
