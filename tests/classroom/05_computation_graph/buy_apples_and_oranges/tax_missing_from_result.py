"""
cell: buy-fruit
loses: all
mistake: none
kind: return
"""


def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    apple_layer, orange_layer, sum_layer, tax_layer = MulLayer(), MulLayer(), AddLayer(), MulLayer()
    cost = sum_layer.forward(apple_layer.forward(apple_price, apple_count), orange_layer.forward(orange_price, orange_count))
    total = tax_layer.forward(cost, tax)

    dcost, dtax = tax_layer.backward(1)
    dapples, doranges = sum_layer.backward(dcost)
    dapple_price, dapple_count = apple_layer.backward(dapples)
    dorange_price, dorange_count = orange_layer.backward(doranges)
    return {
        "total": total,
        "dapple_price": dapple_price,
        "dapple_count": dapple_count,
        "dorange_price": dorange_price,
        "dorange_count": dorange_count,
    }
