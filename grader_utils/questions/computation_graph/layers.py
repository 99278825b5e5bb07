"""What AddLayer and MulLayer share: entry i of x, y and dout goes to layer number i, and all are in use at once.

Where there is `earlier`, shape (layers, 2), each layer has a first round with a pair of it, forward and backward.
"""

from grader_utils.questions.vocabulary import gradients_from, np, some_of, together, uniform, whole


def two_layers(operation, x, y, dout):
    """What `operation` gives, and its gradients. x, y, dout: (L,), one entry a layer -> out, dx, dy: (L,)."""
    x, y = x.requires_grad_(), y.requires_grad_()
    out = operation(x, y)
    dx, dy = gradients_from(out, (x, y), dout)
    return {"out": out, "dx": dx, "dy": dy}


def random_numbers(count, low=0.5, high=1.5):
    """x, y and dout for `count` layers, between `low` and `high`."""
    return together(**dict.fromkeys(("x", "y", "dout"), uniform(low, high, count)))


def ask_for_layers(about, what):
    """Add the parts of a layer that does `what`, "sum" or "product": one, several at once, in a second round."""
    sign = {"sum": "+", "product": "*"}[what]
    about.part(f"2 {sign} 3, upstream gradient 1", x=[2.0], y=[3.0], dout=[1.0])
    about.part(f"2 {sign} 3, upstream gradient 1.5", x=[2.0], y=[3.0], dout=[1.5])
    about.part("two layers in use at once", x=[1.0, 4.0], y=[2.0, 0.5], dout=[0.5, -2.0])
    about.part("a second round", x=[2.0], y=[3.0], dout=[1.5], earlier=[[4.0, -1.0]])
    about.unseen(f"one {what}", random_numbers(1))
    about.unseen("a negative upstream gradient", random_numbers(1, low=-1.5, high=-0.5))
    about.unseen("three layers in use at once", random_numbers(3))
    about.unseen("a second round, two layers in use at once", random_numbers(2), earlier=uniform(0.5, 1.5, 2, 2) + 2)
    # No two numbers are equal.
    about.unseen("whole numbers", x=some_of(np.arange(2, 9), 2), y=-some_of(np.arange(2, 9), 2), dout=whole(10, 20, 2))
