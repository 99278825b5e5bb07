"""
cell: buy-apples
loses: nothing
mistake: none
kind: vectorized
"""


def buy_apples(price, count, tax):
    bill = np.array([price, count, tax])
    total = bill.prod()
    return dict(zip(["total", "dprice", "dcount", "dtax"], [total, *(total / bill)]))
