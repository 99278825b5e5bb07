"""Sigmoid, tanh and ReLU in one picture."""

from grader_utils.questions.expected import Curve, Drawing
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import judged


@question(
    "plot_activations",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_activations():
    """Sigmoid, tanh, ReLU and softplus in one plot with one legend."""
    over = (-3, 3)
    return Drawing(
        curves=[
            Curve("the sigmoid", lambda z: torch.sigmoid(z), over),
            Curve("tanh", lambda z: torch.tanh(z), over),
            Curve("ReLU", lambda z: torch.relu(z), over),
            Curve("softplus", lambda z: torch.nn.functional.softplus(z), over),
        ],
        legend=True,
    )


plot_activations.part("four curves and a legend")
plot_activations.unseen("four curves and a legend, once more", lambda rng: {})
