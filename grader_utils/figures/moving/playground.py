"""A playground: choose points, an activation and hidden neurons, and watch the network that learns them.

It knows how the plane and the network are drawn; the networks are those of playground_network.py.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Choice, Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.moving.playground_network import ACTIVATIONS, DATA_SETS, EPOCHS, dead, points_of, score, train
from grader_utils.figures.shapes import SMALL, circle, words
from grader_utils.figures.style import (
    FAINT,
    INK,
    INPUT,
    NEGATIVE,
    OUTPUT,
    PAPER,
    POSITIVE,
    QUIET,
    WEIGHT,
    in_course_style,
)
from grader_utils.figures.wording import quantity
from grader_utils.messages import say, say_count

WIDTH, HEIGHT = 9.2, 4.5  # inches
PLANE = (0.6, 0.9, 3.1, 3.1)  # left, bottom, width and height in inches
NETWORK = (4.3, 0.6, 4.6, 3.5)
REACH, SAMPLES, MOST_HIDDEN = 2.0, 81, 8
COLUMNS, RADIUS = (0.4, 2.2, 4.0), 0.19  # inches, within NETWORK: inputs, hidden neurons, output; of a circle


def playground(data_set="ring", activation="ReLU", hidden=4, seed=0):
    """Points, activation and hidden neurons to choose, and a slider over the epochs. Returns a MovingPicture.

    `data_set` is "two clouds", "four corners", "ring" or "wave"; `activation` "ReLU", "tanh", "sigmoid" or "none";
    `hidden` from 1 to 8; `seed` chooses the weights at the start. Raises ValueError for anything else.
    """
    if data_set not in DATA_SETS or activation not in ACTIVATIONS or hidden not in range(1, MOST_HIDDEN + 1):
        raise ValueError(
            f"playground has the data sets {', '.join(DATA_SETS)}, the activations {', '.join(ACTIVATIONS)} and 1 to "
            f"{MOST_HIDDEN} hidden neurons, got {data_set}, {activation} and {hidden}"
        )
    controls = [
        Choice("data_set", say("data set"), data_set, tuple(DATA_SETS)),
        Choice("activation", say("activation"), activation, tuple(ACTIVATIONS)),
        Slider("hidden", say("hidden"), int(hidden), 1, MOST_HIDDEN),
        Slider("epoch", say("epoch"), EPOCHS // 2, 0, EPOCHS, play=200),
    ]
    return MovingPicture(lambda **chosen: draw_playground(seed=seed, **chosen), controls)


@in_course_style
def draw_playground(data_set, activation, hidden, epoch, seed=0):
    """The plane as the network sees it after this epoch, and the network itself beside it. Returns a Figure."""
    network = train(data_set, activation, hidden, seed)[epoch]
    x, t = points_of(data_set)
    gone = dead(network, activation, x)
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    plane = _axes(figure, PLANE)
    _draw_plane(plane, network, activation, gone, x, t)
    title = say(
        "epoch {epoch}: loss {loss}, {share} right",
        epoch=epoch,
        loss=f"{network.loss:.2f}",
        share=f"{network.accuracy:.0%}",
    )
    plane.set_title(title, fontsize=11)
    axes = _axes(figure, NETWORK)
    axes.set(xlim=(0, NETWORK[2]), ylim=(0, NETWORK[3]))
    axes.set_axis_off()
    _draw_network(axes, network, gone)
    legend = say(
        "orange: weights, dashed where negative   ·   gray: a dead neuron   ·   dashed in the plane: where one is 0"
    )
    figure.text(0.5, 0.2 / HEIGHT, legend, color=QUIET, fontsize=10, ha="center", va="center_baseline")
    return with_alt(figure, _alt(network, data_set, activation, epoch, gone))


def _axes(figure, place):
    left, bottom, width, height = place
    return figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))


def _draw_plane(axes, network, activation, gone, x, t):
    side = np.linspace(-REACH, REACH, SAMPLES)
    x1, x2 = np.meshgrid(side, side)
    plane = np.stack([x1, x2], axis=-1)  # (SAMPLES, SAMPLES, 2)
    z = score(network, activation, plane)
    axes.contourf(x1, x2, z, levels=[-1e9, 0, 1e9], colors=[NEGATIVE, POSITIVE])
    if z.min() < 0 < z.max():
        axes.contour(x1, x2, z, levels=[0], colors=INK, linewidths=2)
    for own, is_dead in zip(np.moveaxis(plane @ network.W1 + network.b1, -1, 0), gone, strict=True):
        if own.min() < 0 < own.max():
            color = FAINT if is_dead else QUIET
            axes.contour(x1, x2, own, levels=[0], colors=color, linewidths=1, linestyles="--")
    for kind, fill in ((0, PAPER), (1, INK)):
        axes.scatter(*x[t == kind].T, s=20, facecolor=fill, edgecolor=INK, linewidth=0.9, zorder=3)
    axes.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), xlabel="x₁", ylabel="x₂")
    axes.set(xticks=range(-2, 3), yticks=range(-2, 3))


def _draw_network(axes, network, gone):
    """Inputs, hidden neurons and output as circles; a line's width says how large its weight is."""
    count, middle = len(gone), NETWORK[3] / 2
    inputs = [middle + 0.5, middle - 0.5]
    neurons = [middle + 0.42 * ((count - 1) / 2 - place) for place in range(count)]
    for place, y in enumerate(neurons):
        for start, weight in zip(inputs, network.W1[:, place], strict=True):
            _line(axes, COLUMNS[:2], (start, y), weight, gone[place])
        _line(axes, COLUMNS[1:], (y, middle), network.w2[place], gone[place])
        color = FAINT if gone[place] else OUTPUT
        circle(axes, COLUMNS[1], y, RADIUS, "", color, FAINT if gone[place] else PAPER)
    for y, name in zip(inputs, ("x1", "x2"), strict=True):
        circle(axes, COLUMNS[0], y, 0.26, quantity(name), INPUT)
    circle(axes, COLUMNS[2], middle, 0.26, "y", OUTPUT)
    counted = say_count(
        count, "{count} hidden neuron, {dead} dead", "{count} hidden neurons, {dead} dead", dead=gone.sum()
    )
    words(axes, COLUMNS[1], NETWORK[3] + 0.08, counted, INK, SMALL)


def _line(axes, ends, heights, weight, is_dead):
    color, style = FAINT if is_dead else WEIGHT, "-" if weight > 0 else (0, (2, 1))
    axes.plot(ends, heights, color=color, linestyle=style, linewidth=min(0.4 + 1.3 * abs(weight), 6), zorder=1)


def _alt(network, data_set, activation, epoch, gone) -> str:
    learns = say(
        "A playground: a network with {hidden} and {activation} learns the data set {data_set}. After epoch {epoch} of "
        "{epochs} its loss is {loss}, and it gets {share} of the points right.",
        hidden=say_count(len(gone), "{count} hidden neuron", "{count} hidden neurons"),
        activation=say("no activation") if activation == "none" else say(activation),
        data_set=say(data_set),
        epoch=epoch,
        epochs=EPOCHS,
        loss=f"{network.loss:.3f}",
        share=f"{network.accuracy:.0%}",
    )
    if not gone.any():
        return f"{learns} " + say("No neuron is dead.")
    places = ", ".join(str(place + 1) for place in np.flatnonzero(gone))
    return f"{learns} " + say("Dead, and gray: neuron {places}, counted from the top.", places=places)
