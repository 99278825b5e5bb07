"""A layer that multiplies, forward and backward."""

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
from grader_utils.questions.usual_errors import attribute_never_set


@question("mul_layer", tolerance=rounding("One product.", functions=2))
def mul_layer(x, y, dout, earlier=None):
    """Products, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,). `earlier`: see `layers`."""
    return two_layers(torch.mul, x, y, dout)


mul_layer.part("2 * 3, upstream gradient 1", x=[2.0], y=[3.0], dout=[1.0])
mul_layer.part("2 * 3, upstream gradient 1.5", x=[2.0], y=[3.0], dout=[1.5])
mul_layer.part("0 * 3", x=[0.0], y=[3.0], dout=[0.5])
mul_layer.part("two layers in use at once", x=[1.0, 4.0], y=[2.0, 0.5], dout=[0.5, -2.0])
mul_layer.unseen("one product", random_numbers(1))
mul_layer.unseen("a negative upstream gradient", random_numbers(1, low=-1.5, high=-0.5))
mul_layer.unseen("three layers in use at once", random_numbers(3))
mul_layer.unseen(
    "a factor of 0",
    lambda rng: {"x": np.zeros(1), "y": rng.uniform(0.5, 1.5, 1), "dout": rng.uniform(1.5, 2.5, 1)},
)
mul_layer.part("a second round", x=[2.0], y=[3.0], dout=[1.5], earlier=[[4.0, -1.0]])
mul_layer.unseen("a second round, two layers in use at once", second_round)
mul_layer.unseen("whole numbers", random_whole_numbers)
mul_layer.mistake(
    "x and y not swapped",
    lambda x, y, dout: {"out": x * y, "dx": dout * x, "dy": dout * y},
    hint="Your dx contains x. If x grows by 1 and y stays, by how much does x * y grow?",
)
mul_layer.mistake(
    "upstream gradient left out",
    lambda x, y, dout: {"out": x * y, "dx": y, "dy": x},
    hint="dx and dy are the local derivatives. Which number comes in from the right, and what happens to it?",
)
mul_layer.mistake(
    "upstream gradient added",
    lambda x, y, dout: {"out": x * y, "dx": dout + y, "dy": dout + x},
    hint="You added dout to the local derivative. What does the chain rule do with the two?",
)
mul_layer.mistake(
    "the rule of the sum",
    lambda x, y, dout: {"out": x * y, "dx": dout, "dy": dout},
    hint="You passed dout on unchanged, as a sum does. If x grows by 1, does x * y grow by 1?",
)
mul_layer.mistake(
    "kept on the class",
    lambda x, y, dout: {"out": x * y, "dx": dout * y[-1], "dy": dout * x[-1]},
    hint="With one layer you are right; with several, all use the numbers of the last. Does each object keep its own?",
)


def _first_factors_kept(x, y, dout, earlier=None):
    kept_x, kept_y = (x, y) if earlier is None else earlier.T
    return {"out": x * y, "dx": dout * kept_y, "dy": dout * kept_x}


mul_layer.mistake(
    "the first factors kept",
    _first_factors_kept,
    hint="In a second round your gradients still use the x and y of the first. When does forward keep its inputs?",
)
attribute_never_set(mul_layer)
mul_layer.mistake(
    "the product for both",
    lambda x, y, dout: {"out": x * y, "dx": dout * x * y, "dy": dout * x * y},
    hint="dx and dy are both dout times the product. If x grows by 1 and y stays, by how much does x * y grow?",
)
