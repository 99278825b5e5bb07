"""A network that learns XOR: its boundary in the plane and its loss, step by step.

It knows how a trained plane is drawn; the training is that of xor_network.py, the slider that of picture.py.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.boundary import CORNERS, HIGH, LOW, draw_points
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.moving.xor_network import XOR, probability_of_one, train
from grader_utils.figures.style import CYCLE, FAINT, INK, NEGATIVE, PAPER, POSITIVE, QUIET, in_course_style
from grader_utils.figures.wording import number
from grader_utils.messages import say

WIDTH, HEIGHT = 9.2, 4.2  # inches
PLANE = (0.65, 0.9, 2.85, 2.85)  # left, bottom, width and height in inches
LOSS = (4.75, 0.9, 4.1, 2.85)
SAMPLES = 101
MOST_STEPS = 1000


def watch_training(hidden=4, learning_rate=0.5, steps=100, seed=0):
    """A network learning XOR, with a slider over its steps and a play button. Returns a MovingPicture.

    `hidden` is the number of hidden neurons (1 to 64), `steps` how often all four rows are learned from (1 to 1000),
    `seed` chooses the weights at the start. The training is done at once, in a fraction of a second.
    Raises ValueError for numbers out of these ranges, or a learning rate that is not above 0 and at most 10.
    """
    if not (1 <= hidden <= 64 and 1 <= steps <= MOST_STEPS and 0 < learning_rate <= 10):
        raise ValueError(
            f"watch_training needs 1 to 64 hidden neurons, 1 to {MOST_STEPS} steps and a learning rate up to 10, "
            f"got {hidden}, {steps} and {learning_rate}"
        )
    run = train(hidden, learning_rate, steps, seed)
    return MovingPicture(
        lambda step: draw_training(run, step),
        [Slider("step", say("step", context="of gradient descent"), 0, 0, steps, play=200)],
    )


@in_course_style
def draw_training(run, step):
    """The plane as the network sees it after `step` steps, and the losses of the whole run. Returns a Figure.

    `run` is a list of xor_network.Step.
    """
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    answers = probability_of_one(run[step], CORNERS)
    right = int(((answers > 0.5) == XOR).sum())
    title = say("after step {step}: {right} of 4 right", step=step, right=right)
    _draw_plane(_axes(figure, PLANE), run[step], answers, title)
    _draw_losses(_axes(figure, LOSS), [each.loss for each in run], step)
    legend = say(
        "blue: the network answers 1   ·   dashed: where a hidden neuron is 0   ·   below a point: probability of 1"
    )
    figure.text(0.5, 0.2 / HEIGHT, legend, color=QUIET, fontsize=10, ha="center", va="center_baseline")
    return with_alt(figure, _alt(run, step, answers, right))


def _axes(figure, place):
    left, bottom, width, height = place
    return figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))


def _draw_plane(axes, network, answers, title):
    side = np.linspace(LOW, HIGH, SAMPLES)
    x1, x2 = np.meshgrid(side, side)
    plane = np.stack([x1, x2], axis=-1)  # (101, 101, 2)
    one = probability_of_one(network, plane)
    axes.contourf(x1, x2, one, levels=[-1, 0.5, 2], colors=[NEGATIVE, POSITIVE])
    if one.min() < 0.5 < one.max():
        axes.contour(x1, x2, one, levels=[0.5], colors=INK, linewidths=2)
    for z in np.moveaxis(plane @ network.W1 + network.b1, -1, 0):
        if z.min() < 0 < z.max():
            axes.contour(x1, x2, z, levels=[0], colors=QUIET, linewidths=1, linestyles="--")
    draw_points(axes, XOR)
    patch = {"boxstyle": "round,pad=0.15", "facecolor": PAPER, "edgecolor": "none", "alpha": 0.75}
    style = {"color": INK, "fontsize": 10, "ha": "center", "va": "center_baseline", "bbox": patch, "zorder": 2.5}
    for (x, y), answer in zip(CORNERS, answers, strict=True):
        axes.text(x, y - 0.25, f"{answer:.2f}", **style)
    axes.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xlabel="x₁", ylabel="x₂", xticks=(0, 1), yticks=(0, 1), title=title)


def _draw_losses(axes, losses, step):
    top = max(losses)
    axes.plot(losses, color=FAINT)
    axes.plot(losses[: step + 1], color=CYCLE[0])
    axes.plot([step], [losses[step]], "o", color=CYCLE[0], clip_on=False, zorder=3)
    axes.set(
        xlim=(0, len(losses) - 1),
        ylim=(0, 1.08 * top),
        xlabel=say("step", context="of gradient descent"),
        ylabel=say("loss"),
    )
    axes.set_title(say("loss {loss}", loss=f"{losses[step]:.3f}"))


def _alt(run, step, answers, right) -> str:
    rows = ", ".join(
        say("{answer} for ({x}, {y})", answer=f"{answer:.2f}", x=int(x), y=int(y))
        for (x, y), answer in zip(CORNERS, answers, strict=True)
    )
    return say(
        "A network with {hidden} hidden neurons learns XOR. After step {step} of {steps} its loss is {loss}, and it "
        "gets {right} of the 4 rows right. Its probability of 1 is {rows}. The curve of the loss runs from {first} to "
        "{last}.",
        hidden=run[0].b1.size,
        step=step,
        steps=len(run) - 1,
        loss=number(run[step].loss),
        right=right,
        rows=rows,
        first=number(run[0].loss),
        last=number(run[-1].loss),
    )
