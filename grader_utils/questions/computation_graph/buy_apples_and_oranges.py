"""A bill for two kinds of fruit, and its gradients."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding


@question("buy_apples_and_oranges", tolerance=rounding("Two products and a sum, forward and backward.", functions=6))
def buy_apples_and_oranges(apple_price, apple_count, orange_price, orange_count, tax):
    """The total of apples and oranges with tax, and its gradients. Numbers -> {"total", "d<name>" of each input}."""
    total, gradients = differentiated(
        lambda apple_price, apple_count, orange_price, orange_count, tax: (
            (apple_price * apple_count + orange_price * orange_count) * tax
        ),
        apple_price=apple_price,
        apple_count=apple_count,
        orange_price=orange_price,
        orange_count=orange_count,
        tax=tax,
    )
    return {"total": total, **gradients}


def _fruit(rng, low, high, tax):
    return {
        "apple_price": rng.uniform(low, high),
        "apple_count": int(rng.integers(2, 4)),
        "orange_price": rng.uniform(low, high),
        "orange_count": int(rng.integers(4, 7)),
        "tax": tax,
    }


def _both(total, apple, oranges, dtax):
    return {
        "total": total,
        "dapple_price": apple[0],
        "dapple_count": apple[1],
        "dorange_price": oranges[0],
        "dorange_count": oranges[1],
        "dtax": dtax,
    }


buy_apples_and_oranges.part(
    "2 apples at 100, 3 oranges at 150, tax 1.1",
    apple_price=100.0,
    apple_count=2,
    orange_price=150.0,
    orange_count=3,
    tax=1.1,
)
buy_apples_and_oranges.part(
    "4 apples at 90, 1 orange at 210, tax 1.2",
    apple_price=90.0,
    apple_count=4,
    orange_price=210.0,
    orange_count=1,
    tax=1.2,
)
buy_apples_and_oranges.unseen("other prices", lambda rng: _fruit(rng, 2, 3, rng.uniform(1.1, 1.3)))
buy_apples_and_oranges.unseen("a discount in place of a tax", lambda rng: _fruit(rng, 0.5, 1.5, rng.uniform(0.5, 0.9)))
buy_apples_and_oranges.unseen("no oranges", lambda rng: _fruit(rng, 2, 3, rng.uniform(1.1, 1.3)) | {"orange_count": 0})
buy_apples_and_oranges.unseen(
    "half a kilo of each", lambda rng: _fruit(rng, 2, 3, 1.25) | {"apple_count": 0.5, "orange_count": 0.75}
)
buy_apples_and_oranges.mistake(
    "tax left out of the gradients",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (apple_count, apple_price),
        (orange_count, orange_price),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="Your gradients of the fruit are those of the cost before tax. Follow the gradient that the tax layer "
    "returns: where does it get lost?",
)
buy_apples_and_oranges.mistake(
    "one layer for both fruits",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (orange_count * tax, orange_price * tax),
        (orange_count * tax, orange_price * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="The apples get the gradients of the oranges. Does each product have a layer object of its own?",
)
buy_apples_and_oranges.mistake(
    "one layer for all three products",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (tax * tax, (apple_price * apple_count + orange_price * orange_count) * tax),
        (tax * tax, (apple_price * apple_count + orange_price * orange_count) * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="All products remember the numbers of the last one. Does each have a layer object of its own, and does each "
    "object keep its own numbers?",
)
for _fruit_of_dtax in ("apple", "orange"):
    buy_apples_and_oranges.mistake(
        f"dtax of the {_fruit_of_dtax}s alone",
        lambda apple_price, apple_count, orange_price, orange_count, tax, fruit=_fruit_of_dtax: _both(
            (apple_price * apple_count + orange_price * orange_count) * tax,
            (apple_count * tax, apple_price * tax),
            (orange_count * tax, orange_price * tax),
            apple_price * apple_count if fruit == "apple" else orange_price * orange_count,
        ),
        hint="The tax is used for apples and for oranges, and your dtax knows one of the two. What happens to the "
        "gradients of a value that is used twice?",
    )
buy_apples_and_oranges.mistake(
    "apples and oranges swapped",
    lambda apple_price, apple_count, orange_price, orange_count, tax: _both(
        (apple_price * apple_count + orange_price * orange_count) * tax,
        (orange_count * tax, orange_price * tax),
        (apple_count * tax, apple_price * tax),
        apple_price * apple_count + orange_price * orange_count,
    ),
    hint="The gradients of the apples stand where those of the oranges belong, and the other way round.",
)
