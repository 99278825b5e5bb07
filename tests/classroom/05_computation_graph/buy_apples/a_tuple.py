"""
cell: buy-apples
loses: all
mistake: none
kind: return
"""


def buy_apples(price, count, tax):
    total = price * count * tax
    return total, count * tax, price * tax, price * count
