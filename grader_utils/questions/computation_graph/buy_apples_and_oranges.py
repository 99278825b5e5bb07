"""A bill for two kinds of fruit, and its gradients."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.vocabulary import question, rounding, together, uniform, whole


def _cost(apple_price, apple_count, orange_price, orange_count):
    return apple_price * apple_count + orange_price * orange_count


@question("buy_apples_and_oranges", tolerance=rounding("Two products and a sum, forward and backward.", functions=6),
    right={
        "_cost": _cost,
        "total": lambda _cost, tax: _cost * tax,
        "dapple_price": lambda apple_count, tax: apple_count * tax,
        "dapple_count": lambda apple_price, tax: apple_price * tax,
        "dorange_price": lambda orange_count, tax: orange_count * tax,
        "dorange_count": lambda orange_price, tax: orange_price * tax,
        "dtax": lambda _cost: _cost,
    })
def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    """The total of apples and oranges with tax, and its gradients. Numbers -> {"total", "d<name>" of each input}."""
    return differentiated("total", lambda tax, **fruit: _cost(**fruit) * tax, apple_price=apple_price,
        apple_count=apple_count, orange_price=orange_price, orange_count=orange_count, tax=tax)


def _fruit(low, high, tax):
    return together(tax=tax, apple_price=uniform(low, high), apple_count=whole(2, 4), orange_price=uniform(low, high),
        orange_count=whole(4, 7))


buy_apples_and_oranges.part("2 apples at 100, 3 oranges at 150, tax 1.1", apple_price=100.0, apple_count=2,
    orange_price=150.0, orange_count=3, tax=1.1)
buy_apples_and_oranges.part("4 apples at 90, 1 orange at 210, tax 1.2", apple_price=90.0, apple_count=4,
    orange_price=210.0, orange_count=1, tax=1.2)
buy_apples_and_oranges.unseen("other prices", _fruit(2, 3, uniform(1.1, 1.3)))
buy_apples_and_oranges.unseen("a discount in place of a tax", _fruit(0.5, 1.5, uniform(0.5, 0.9)))
buy_apples_and_oranges.unseen("no oranges", _fruit(2, 3, uniform(1.1, 1.3)), orange_count=0)
buy_apples_and_oranges.unseen("half a kilo of each", _fruit(2, 3, 1.25), apple_count=0.5, orange_count=0.75)
buy_apples_and_oranges.mistake("tax left out of the gradients",
    dapple_price=lambda apple_count: apple_count, dapple_count=lambda apple_price: apple_price,
    dorange_price=lambda orange_count: orange_count, dorange_count=lambda orange_price: orange_price,
    hint="Your gradients of the fruit are those of the cost before tax. Follow the gradient that the tax layer "
    "returns: where does it get lost?")
buy_apples_and_oranges.mistake("one layer for both fruits",
    dapple_price=lambda orange_count, tax: orange_count * tax,
    dapple_count=lambda orange_price, tax: orange_price * tax,
    hint="The apples get the gradients of the oranges. Does each product have a layer object of its own?")
buy_apples_and_oranges.mistake("one layer for all three products",
    dapple_price=lambda tax: tax * tax, dapple_count=lambda total: total,
    dorange_price=lambda tax: tax * tax, dorange_count=lambda total: total,
    hint="All products remember the numbers of the last one. Does each have a layer object of its own, and does each "
    "object keep its own numbers?")
_USED_TWICE = (
    "The tax is used for apples and for oranges, and your dtax knows one of the two. What happens to the gradients of "
    "a value that is used twice?")
buy_apples_and_oranges.mistake("dtax of the apples alone",
    dtax=lambda apple_price, apple_count: apple_price * apple_count, hint=_USED_TWICE)
buy_apples_and_oranges.mistake("dtax of the oranges alone",
    dtax=lambda orange_price, orange_count: orange_price * orange_count, hint=_USED_TWICE)
buy_apples_and_oranges.mistake("the costs multiplied",
    _cost=lambda apple_price, apple_count, orange_price, orange_count: (
        apple_price * apple_count * orange_price * orange_count),
    dapple_price=lambda apple_count, orange_price, orange_count, tax: apple_count * orange_price * orange_count * tax,
    dapple_count=lambda apple_price, orange_price, orange_count, tax: apple_price * orange_price * orange_count * tax,
    dorange_price=lambda apple_price, apple_count, orange_count, tax: apple_price * apple_count * orange_count * tax,
    dorange_count=lambda apple_price, apple_count, orange_price, tax: apple_price * apple_count * orange_price * tax,
    hint="Your total is the product of both costs and the tax. Which of your two classes puts two costs on one bill?")
buy_apples_and_oranges.mistake("apples and oranges swapped",
    dapple_price=lambda orange_count, tax: orange_count * tax,
    dapple_count=lambda orange_price, tax: orange_price * tax,
    dorange_price=lambda apple_count, tax: apple_count * tax,
    dorange_count=lambda apple_price, tax: apple_price * tax,
    hint="The gradients of the apples stand where those of the oranges belong, and the other way round.")
