"""A layer that adds, forward and backward."""

from grader_utils.questions.computation_graph.layers import ask_for_layers, two_layers
from grader_utils.questions.vocabulary import layer, rounding, torch


@layer("add_layer", tolerance=rounding("One sum, or the upstream gradient itself.", functions=2),
    right={"out": lambda x, y: x + y, "dx": lambda dout: dout, "dy": lambda dout: dout})
def add_layer(x, y, dout, earlier=None):
    """Sums, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,). `earlier`: see `layers`."""
    return two_layers(torch.add, x, y, dout)


ask_for_layers(add_layer, "sum")
add_layer.upstream_left_out(
    hint="Your gradients are 1 whatever dout is. The local derivatives of a sum are 1; what are they multiplied by?")
add_layer.mistake("gradient shared out", dx=lambda dout: dout / 2, dy=lambda dout: dout / 2,
    hint="You gave each input half of dout. If x grows by 1 and y stays, by how much does x + y grow?")
add_layer.mistake("the rule of the product", dx=lambda y, dout: dout * y, dy=lambda x, dout: dout * x,
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on y?")
add_layer.mistake("the sum as a factor", dx=lambda x, y, dout: dout * (x + y), dy=lambda x, y, dout: dout * (x + y),
    hint="You multiply dout with the sum. If x grows by 1, does the growth of x + y depend on how large the sum is?")
add_layer.mistake("input times upstream gradient", dx=lambda x, dout: dout * x, dy=lambda y, dout: dout * y,
    hint="dx and dy depend on x and y. If x grows by 1, does the growth of x + y depend on how large x is?")
