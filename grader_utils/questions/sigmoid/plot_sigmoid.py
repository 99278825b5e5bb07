"""The sigmoid, drawn for any steepness."""

import numpy as np

from grader_utils.questions.expected import Curve, Drawing
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.sigmoid.names import INPUT, OUTPUT
from grader_utils.questions.tolerance import judged


def _sigmoid_drawn(function, name):
    return Drawing(
        curves=[Curve(name, function, (-5, 5))],
        horizontals=(0, 1),
        verticals=(0,),
        points=((0, 0.5),),
        x_names=INPUT,
        y_names=OUTPUT,
    )


@question(
    "plot_sigmoid",
    tolerance=judged("What a person sees counts: see [how figures are judged](figures.md)."),
)
def plot_sigmoid(steepness):
    """The curve of a sigmoid of a given steepness, with asymptotes, the vertical axis and the point (0, 0.5)."""
    name = "the sigmoid" if steepness == 1 else f"the sigmoid of {steepness:.3g} z"
    return _sigmoid_drawn(lambda z: torch.sigmoid(steepness * z), name)


plot_sigmoid.part("your own sigmoid", steepness=1.0)
plot_sigmoid.part("a sigmoid twice as steep", steepness=2.0)
plot_sigmoid.unseen("a steeper sigmoid", lambda rng: {"steepness": float(rng.uniform(2.5, 4))})
plot_sigmoid.unseen("a flatter sigmoid", lambda rng: {"steepness": float(rng.uniform(0.3, 0.7))})
plot_sigmoid.unseen("a falling sigmoid", lambda rng: {"steepness": -float(rng.uniform(1, 2))})
plot_sigmoid.unseen("nearly your own sigmoid", lambda rng: {"steepness": float(rng.uniform(1.2, 1.4))})
plot_sigmoid.mistake(
    "the argument ignored",
    lambda steepness: _sigmoid_drawn(lambda z: 1 / (1 + np.exp(-z)), "the sigmoid"),
    hint="Your curve is the same for every sigmoid that you are given. Whose `forward` do you call?",
)
