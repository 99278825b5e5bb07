"""
cell: buy-fruit
loses: all
kind: missing term
row: 18
mistake: dtax of the oranges alone
"""


def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    apples = buy_apples(apple_price, apple_count, tax)
    oranges = buy_apples(orange_price, orange_count, tax)
    return {
        "total": apples["total"] + oranges["total"],
        "dapple_price": apples["dprice"],
        "dapple_count": apples["dcount"],
        "dorange_price": oranges["dprice"],
        "dorange_count": oranges["dcount"],
        "dtax": oranges["dtax"],
    }
