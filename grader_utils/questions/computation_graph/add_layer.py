"""A layer that adds, forward and backward."""

import numpy as np

from grader_utils.questions.computation_graph.layers import (
    random_numbers,
    random_whole_numbers,
    second_round,
    two_layers,
)
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import rounding


@question("add_layer", tolerance=rounding("One sum, or the upstream gradient itself.", functions=2))
def add_layer(x, y, dout, earlier=None):
    """Sums, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,). `earlier`: see `layers`."""
    return two_layers(torch.add, x, y, dout)


add_layer.part("2 + 3, upstream gradient 1", x=[2.0], y=[3.0], dout=[1.0])
add_layer.part("2 + 3, upstream gradient 1.5", x=[2.0], y=[3.0], dout=[1.5])
add_layer.part("two layers in use at once", x=[1.0, 4.0], y=[2.0, 0.5], dout=[0.5, -2.0])
add_layer.unseen("one sum", random_numbers(1))
add_layer.unseen("a negative upstream gradient", random_numbers(1, low=-1.5, high=-0.5))
add_layer.unseen("three layers in use at once", random_numbers(3))
add_layer.part("a second round", x=[2.0], y=[3.0], dout=[1.5], earlier=[[4.0, -1.0]])
add_layer.unseen("a second round, two layers in use at once", second_round)
add_layer.unseen("whole numbers", random_whole_numbers)
add_layer.mistake(
    "upstream gradient left out",
    lambda x, y, dout: {"out": x + y, "dx": np.ones(x.shape), "dy": np.ones(x.shape)},
    hint="Your gradients are 1 whatever dout is. The local derivatives of a sum are 1; what are they multiplied by?",
)
add_layer.mistake(
    "gradient shared out",
    lambda x, y, dout: {"out": x + y, "dx": dout / 2, "dy": dout / 2},
    hint="You gave each input half of dout. If x grows by 1 and y stays, by how much does x + y grow?",
)
add_layer.mistake(
    "the rule of the product",
    lambda x, y, dout: {"out": x + y, "dx": dout * y, "dy": dout * x},
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on y?",
)
add_layer.mistake(
    "input times upstream gradient",
    lambda x, y, dout: {"out": x + y, "dx": dout * x, "dy": dout * y},
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on how large x is?",
)
