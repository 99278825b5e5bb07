"""A bill for apples, and its gradients."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding


@question("buy_apples", tolerance=rounding("Two products in a row, forward and backward.", functions=4))
def buy_apples(price, count, tax):
    """The total of some apples with tax, and its gradients. Numbers -> {"total", "dprice", "dcount", "dtax"}."""
    total, gradients = differentiated(lambda price, count, tax: price * count * tax, price=price, count=count, tax=tax)
    return {"total": total, **gradients}


def _apples(total, dprice, dcount, dtax):
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}


buy_apples.part("2 apples at 100, tax 1.1", price=100.0, count=2, tax=1.1)
buy_apples.part("5 apples at 80, tax 1.2", price=80.0, count=5, tax=1.2)
buy_apples.unseen(
    "other prices",
    lambda rng: {"price": rng.uniform(2, 3), "count": int(rng.integers(3, 6)), "tax": rng.uniform(1.1, 1.3)},
)
buy_apples.unseen(
    "a discount in place of a tax",
    lambda rng: {"price": rng.uniform(0.5, 0.9), "count": int(rng.integers(3, 6)), "tax": rng.uniform(0.5, 0.9)},
)
buy_apples.unseen("half an apple", lambda rng: {"price": rng.uniform(2, 3), "count": 0.5, "tax": rng.uniform(1.1, 1.3)})
buy_apples.unseen(
    "whole numbers",
    lambda rng: {"price": int(rng.integers(11, 20)), "count": int(rng.integers(4, 9)), "tax": 2},
)
buy_apples.mistake(
    "tax left out of the gradients",
    lambda price, count, tax: _apples(price * count * tax, count, price, price * count),
    hint="dprice and dcount are those of the cost before tax. Follow the gradient that the tax layer returns: where "
    "does it get lost?",
)
buy_apples.mistake(
    "one layer for both products",
    lambda price, count, tax: _apples(price * count * tax, tax * tax, tax * price * count, price * count),
    hint="The second product has overwritten what the first one kept. Does each have a layer object of its own, and "
    "does each object keep its own numbers?",
)
buy_apples.mistake(
    "x and y not swapped",
    lambda price, count, tax: _apples(price * count * tax, price * price * count, count * price * count, tax),
    hint="dtax comes out as the tax itself. Look at backward in your MulLayer.",
)
buy_apples.mistake(
    "price and count swapped",
    lambda price, count, tax: _apples(price * count * tax, price * tax, count * tax, price * count),
    hint="Your dprice and dcount stand in each other's place. In which order does your layer return its gradients?",
)
buy_apples.mistake(
    "dcost in place of dtax",
    lambda price, count, tax: _apples(price * count * tax, count * price * count, price * price * count, tax),
    hint="Of the two gradients that come out of the tax layer, which belongs to the cost and which to the tax?",
)
buy_apples.mistake(
    "the total passed back",
    lambda price, count, tax: _apples(
        price * count * tax,
        *(slope * price * count * tax for slope in (count * tax, price * tax, price * count)),
    ),
    hint="The backward pass starts with the derivative of the total with respect to itself. What number is that?",
)
