"""A bill for apples, and its gradients."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.vocabulary import question, rounding, uniform, whole


@question("buy_apples", tolerance=rounding("Two products in a row, forward and backward.", functions=4),
    right={"total": lambda price, count, tax: price * count * tax, "dprice": lambda count, tax: count * tax,
        "dcount": lambda price, tax: price * tax, "dtax": lambda price, count: price * count})
def buy_apples(price, count, tax):
    """The total of some apples with tax, and its gradients. Numbers -> {"total", "dprice", "dcount", "dtax"}."""
    return differentiated("total", lambda price, count, tax: price * count * tax, price=price, count=count, tax=tax)


buy_apples.part("2 apples at 100, tax 1.1", price=100.0, count=2, tax=1.1)
buy_apples.part("5 apples at 80, tax 1.2", price=80.0, count=5, tax=1.2)
buy_apples.unseen("other prices", price=uniform(2, 3), count=whole(3, 6), tax=uniform(1.1, 1.3))
buy_apples.unseen("a discount in place of a tax", price=uniform(0.5, 0.9), count=whole(3, 6), tax=uniform(0.5, 0.9))
buy_apples.unseen("half an apple", price=uniform(2, 3), count=0.5, tax=uniform(1.1, 1.3))
buy_apples.unseen("whole numbers", price=whole(11, 20), count=whole(4, 9), tax=2)
buy_apples.mistake("tax left out of the gradients", dprice=lambda count: count, dcount=lambda price: price,
    hint="dprice and dcount are those of the cost before tax. Follow the gradient that the tax layer returns: where "
    "does it get lost?")
buy_apples.mistake("one layer for both products", dprice=lambda tax: tax * tax,
    dcount=lambda price, count, tax: tax * price * count,
    hint="The second product has overwritten what the first one kept. Does each have a layer object of its own, and "
    "does each object keep its own numbers?")
buy_apples.mistake("x and y not swapped", dprice=lambda price, count: price * price * count,
    dcount=lambda price, count: count * price * count, dtax=lambda tax: tax,
    hint="dtax comes out as the tax itself. Look at backward in your MulLayer.")
buy_apples.mistake("tax on top", total=lambda price, count, tax: price * count * (1 + tax),
    dprice=lambda count, tax: count * (1 + tax), dcount=lambda price, tax: price * (1 + tax),
    hint="Your total is too high by the cost itself. For a tax of 1.1, what is 100 multiplied by?")
buy_apples.mistake("price and count swapped",
    dprice=lambda price, tax: price * tax, dcount=lambda count, tax: count * tax,
    hint="Your dprice and dcount stand in each other's place. In which order does your layer return its gradients?")
buy_apples.mistake("dcost in place of dtax", dprice=lambda price, count: count * price * count,
    dcount=lambda price, count: price * price * count, dtax=lambda tax: tax,
    hint="Of the two gradients that come out of the tax layer, which belongs to the cost and which to the tax?")
buy_apples.mistake("the total passed back", dprice=lambda price, count, tax: count * tax * price * count * tax,
    dcount=lambda price, count, tax: price * tax * price * count * tax,
    dtax=lambda price, count, tax: price * count * price * count * tax,
    hint="The backward pass starts with the derivative of the total with respect to itself. What number is that?")
