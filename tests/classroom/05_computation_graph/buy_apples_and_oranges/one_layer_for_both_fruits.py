"""
cell: buy-fruit
loses: all
mistake: one layer for both fruits
kind: state
row: 29
"""


def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    fruit_layer, sum_layer, tax_layer = MulLayer(), AddLayer(), MulLayer()
    cost = sum_layer.forward(fruit_layer.forward(apple_price, apple_count), fruit_layer.forward(orange_price, orange_count))
    total = tax_layer.forward(cost, tax)

    dcost, dtax = tax_layer.backward(1)
    dapples, doranges = sum_layer.backward(dcost)
    dorange_price, dorange_count = fruit_layer.backward(doranges)
    dapple_price, dapple_count = fruit_layer.backward(dapples)
    return {
        "total": total,
        "dapple_price": dapple_price,
        "dapple_count": dapple_count,
        "dorange_price": dorange_price,
        "dorange_count": dorange_count,
        "dtax": dtax,
    }
