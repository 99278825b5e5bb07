"""The sigmoid, drawn for any steepness."""

from grader_utils.messages import to_say
from grader_utils.questions.sigmoid.names import INPUT, OUTPUT
from grader_utils.questions.vocabulary import Curve, Drawing, figure, np, torch, uniform


def _sigmoid_drawn(function, steepness=1.0):
    name = to_say("the sigmoid") if steepness == 1 else to_say("the sigmoid of {steepness} z")
    return Drawing(
        curves=[Curve(name, function, (-5, 5), put_in={"steepness": f"{steepness:.3g}"})],
        horizontals=(0, 1), verticals=(0,), points=((0, 0.5),), x_names=INPUT, y_names=OUTPUT)


@figure("plot_sigmoid")
def plot_sigmoid(steepness):
    """The curve of a sigmoid of a given steepness, with asymptotes, the vertical axis and the point (0, 0.5)."""
    return _sigmoid_drawn(lambda z: torch.sigmoid(steepness * z), steepness)


plot_sigmoid.part("your own sigmoid", steepness=1.0)
plot_sigmoid.part("a sigmoid twice as steep", steepness=2.0)
plot_sigmoid.unseen("a steeper sigmoid", steepness=uniform(2.5, 4))
plot_sigmoid.unseen("a flatter sigmoid", steepness=uniform(0.3, 0.7))
plot_sigmoid.unseen("a falling sigmoid", steepness=-uniform(1, 2))
plot_sigmoid.unseen("nearly your own sigmoid", steepness=uniform(1.2, 1.4))
plot_sigmoid.mistake("the argument ignored", lambda: _sigmoid_drawn(lambda z: 1 / (1 + np.exp(-z))),
    hint="Your curve is the same for every sigmoid that you are given. Whose `forward` do you call?")
