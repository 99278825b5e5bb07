"""Sigmoid, tanh and ReLU in one picture."""

from grader_utils.messages import to_say
from grader_utils.questions.sigmoid.names import INPUT, OUTPUT, RELU, SIGMOID, SOFTPLUS, TANH
from grader_utils.questions.vocabulary import Curve, Drawing, figure, torch


@figure("plot_activations")
def plot_activations():
    """Sigmoid, tanh, ReLU and softplus in one plot with one legend."""
    over = (-3, 3)
    return Drawing(
        curves=[
            Curve(to_say("the sigmoid"), torch.sigmoid, over, called=SIGMOID),
            Curve("tanh", torch.tanh, over, called=TANH),
            Curve("ReLU", torch.relu, over, called=RELU),
            Curve(to_say("softplus"), torch.nn.functional.softplus, over, called=SOFTPLUS),
        ],
        legend=True, own_styles=True, x_names=INPUT, y_names=OUTPUT)


plot_activations.without_inputs("four curves and a legend")
