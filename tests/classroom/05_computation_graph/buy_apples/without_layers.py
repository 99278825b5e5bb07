"""
cell: buy-apples
loses: nothing
mistake: none
kind: other formula
"""


def buy_apples(price, count, tax):
    total = price * count * tax
    dprice, dcount, dtax = count * tax, price * tax, price * count
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}
