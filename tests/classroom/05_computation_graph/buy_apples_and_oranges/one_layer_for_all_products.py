"""
cell: buy-fruit
loses: all
mistake: one layer for all three products
kind: state
row: 29
"""


def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    mul, add = MulLayer(), AddLayer()
    apples = mul.forward(apple_price, apple_count)
    oranges = mul.forward(orange_price, orange_count)
    total = mul.forward(add.forward(apples, oranges), tax)
    dcost, dtax = mul.backward(1)
    dapples, doranges = add.backward(dcost)
    dorange_price, dorange_count = mul.backward(doranges)
    dapple_price, dapple_count = mul.backward(dapples)
    return {
        "total": total,
        "dapple_price": dapple_price,
        "dapple_count": dapple_count,
        "dorange_price": dorange_price,
        "dorange_count": dorange_count,
        "dtax": dtax,
    }
