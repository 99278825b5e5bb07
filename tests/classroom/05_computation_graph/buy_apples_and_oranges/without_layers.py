"""
cell: buy-fruit
loses: nothing
mistake: none
kind: other formula
"""


def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    cost = apple_price * apple_count + orange_price * orange_count
    total = cost * tax
    dcost, dtax = tax, cost
    dapple_price, dapple_count = apple_count * dcost, apple_price * dcost
    dorange_price, dorange_count = orange_count * dcost, orange_price * dcost
    return {
        "total": total,
        "dapple_price": dapple_price,
        "dapple_count": dapple_count,
        "dorange_price": dorange_price,
        "dorange_count": dorange_count,
        "dtax": dtax,
    }
