"""A layer that multiplies, forward and backward."""

from grader_utils.questions.computation_graph.layers import ask_for_layers, two_layers
from grader_utils.questions.vocabulary import attribute_never_set, layer, np, rounding, torch, uniform


@layer("mul_layer", tolerance=rounding("One product.", functions=2),
    right={"out": lambda x, y: x * y, "dx": lambda y, dout: dout * y, "dy": lambda x, dout: dout * x})
def mul_layer(x, y, dout, earlier=None):
    """Products, one layer for each. x, y, dout: (layers,) -> out, dx, dy: (layers,). `earlier`: see `layers`."""
    return two_layers(torch.mul, x, y, dout)


ask_for_layers(mul_layer, "product")
mul_layer.part("0 * 3", x=[0.0], y=[3.0], dout=[0.5])
mul_layer.unseen("a factor of 0", x=np.zeros(1), y=uniform(0.5, 1.5, 1), dout=uniform(1.5, 2.5, 1))
mul_layer.mistake("x and y not swapped", dx=lambda x, dout: dout * x, dy=lambda y, dout: dout * y,
    hint="Your dx contains x. If x grows by 1 and y stays, by how much does x * y grow?")
mul_layer.upstream_left_out(
    hint="dx and dy are the local derivatives. Which number comes in from the right, and what happens to it?")
mul_layer.mistake("upstream gradient added", dx=lambda y, dout: dout + y, dy=lambda x, dout: dout + x,
    hint="You added dout to the local derivative. What does the chain rule do with the two?")
mul_layer.mistake("the rule of the sum", dx=lambda dout: dout, dy=lambda dout: dout,
    hint="You passed dout on unchanged, as a sum does. If x grows by 1, does x * y grow by 1?")
mul_layer.mistake("kept on the class", dx=lambda y, dout: dout * y[-1], dy=lambda x, dout: dout * x[-1],
    hint="With one layer you are right; with several, all use the numbers of the last. Does each object keep its own?")
mul_layer.mistake("the first factors kept",
    dx=lambda y, dout, earlier: dout * (y if earlier is None else earlier[:, 1]),
    dy=lambda x, dout, earlier: dout * (x if earlier is None else earlier[:, 0]),
    hint="In a second round your gradients still use the x and y of the first. When does forward keep its inputs?")
mul_layer.mistake("added up over rounds",
    dx=lambda y, dout, earlier: dout * y + (0 if earlier is None else earlier[:, 1]),
    dy=lambda x, dout, earlier: dout * x + (0 if earlier is None else earlier[:, 0]),
    hint="In a second round your gradients still have those of the first in them. Does backward begin anew?")
mul_layer.mistake("x overwritten on the way", dy=lambda y, dout: dout * dout * y,
    hint="dx is right. For dy you multiply dout with dx: what does the name that you read there hold by then?")
mul_layer.mistake("one factor for both", dy=lambda y, dout: dout * y,
    hint="dx is right, and dy is the same. If y grows by 1 and x stays, by how much does x * y grow?")
attribute_never_set(mul_layer)
mul_layer.mistake("the product for both", dx=lambda x, y, dout: dout * x * y, dy=lambda x, y, dout: dout * x * y,
    hint="dx and dy are both dout times the product. If x grows by 1 and y stays, by how much does x * y grow?")
