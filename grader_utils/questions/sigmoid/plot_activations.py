"""Sigmoid, tanh and ReLU in one picture."""

from grader_utils.questions.expected import Curve, Drawing
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.sigmoid.names import INPUT, OUTPUT, RELU, SIGMOID, SOFTPLUS, TANH
from grader_utils.questions.tolerance import judged


@question(
    "plot_activations",
    tolerance=judged("What a person sees counts: see [how figures are judged](figures.md)."),
)
def plot_activations():
    """Sigmoid, tanh, ReLU and softplus in one plot with one legend."""
    over = (-3, 3)
    return Drawing(
        curves=[
            Curve("the sigmoid", lambda z: torch.sigmoid(z), over, called=SIGMOID),
            Curve("tanh", lambda z: torch.tanh(z), over, called=TANH),
            Curve("ReLU", lambda z: torch.relu(z), over, called=RELU),
            Curve("softplus", lambda z: torch.nn.functional.softplus(z), over, called=SOFTPLUS),
        ],
        legend=True,
        own_styles=True,
        x_names=INPUT,
        y_names=OUTPUT,
    )


plot_activations.part("four curves and a legend")
plot_activations.unseen("four curves and a legend, once more", lambda rng: {})
