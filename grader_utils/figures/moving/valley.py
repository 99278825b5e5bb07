"""Gradient descent in a valley with one weight: the learning rate decides between creeping, arriving and leaping out.

It knows the valley w²/2, whose slope at w is w, and the steps through it; the sliders are those of picture.py.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.style import CYCLE, FAINT, GRADIENT, INK, QUIET, in_course_style
from grader_utils.figures.wording import number
from grader_utils.messages import say

WIDTH, HEIGHT = 9.2, 4.2  # inches
VALLEY = (0.65, 0.9, 4.0, 2.75)  # left, bottom, width and height in inches
LOSS = (5.45, 0.9, 3.4, 2.75)
START, STEPS, REACH, TOP = -3.0, 12, 5.0, 12.5
LOWEST, HIGHEST, APART = 0.1, 2.2, 0.1  # the learning rates of the slider
HALF = 0.9  # how far the tangent reaches from the point, to each side along w


def walk_valley(learning_rate=0.1):
    """Twelve steps downhill from w = -3, with sliders for the learning rate and the step. Returns a MovingPicture.

    `learning_rate` is where its slider starts, in tenths from 0.1 to 2.2. Raises ValueError for one outside of it.
    """
    if not LOWEST <= learning_rate <= HIGHEST:
        raise ValueError(f"walk_valley needs a learning rate from {LOWEST} to {HIGHEST}, got {learning_rate}")
    sliders = [
        Slider("learning_rate", say("rate"), float(learning_rate), LOWEST, HIGHEST, APART),
        Slider("step", say("step", context="of gradient descent"), STEPS // 2, 0, STEPS, play=600),
    ]
    return MovingPicture(draw_valley, sliders)


@in_course_style
def draw_valley(learning_rate, step):
    """The valley with the way up to this step on the left, the loss after each step on the right. Returns a Figure."""
    places = walk(learning_rate)
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="none")
    _draw_places(_axes(figure, VALLEY), places[: step + 1])
    _draw_losses(_axes(figure, LOSS), places, step)
    legend = say(
        "purple: the slope   ·   each step multiplies w by 1 − {rate} = {factor}   ·   {fate}",
        rate=f"{learning_rate:.1f}",
        factor=_signed(1 - learning_rate, 1),
        fate=fate(learning_rate),
    )
    figure.text(0.5, 0.2 / HEIGHT, legend, color=QUIET, fontsize=10, ha="center", va="center_baseline")
    return with_alt(figure, _alt(learning_rate, places, step))


def walk(learning_rate):
    """w at the start and after each step of gradient descent on w²/2. Returns an array (STEPS + 1,)."""
    places = [START]
    for _ in range(STEPS):
        slope = places[-1]
        places.append(places[-1] - learning_rate * slope)
    return np.array(places)


def fate(learning_rate) -> str:
    """What becomes of the steps, in a few words."""
    factor = round(1 - learning_rate, 6)
    if factor == 0:
        return say("one step leads to the bottom")
    if factor == -1:
        return say("it leaps to and fro, and comes no nearer")
    if factor < -1:
        return say("each leap ends higher up: it never arrives")
    if factor < 0:
        return say("it leaps across the bottom, and comes nearer all the same")
    return say("it creeps to the bottom") if factor > 0.7 else say("it walks to the bottom")


def _axes(figure, place):
    left, bottom, width, height = place
    return figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))


def _draw_places(axes, places):
    weights = np.linspace(-REACH, REACH, 201)
    axes.plot(weights, weights**2 / 2, color=FAINT, zorder=1)
    axes.plot(places, places**2 / 2, "o-", color=CYCLE[0], linewidth=1, markersize=5, zorder=2)
    w = places[-1]
    ends = np.array([w - HALF, w + HALF])
    axes.plot(ends, w**2 / 2 + w * (ends - w), color=GRADIENT, linewidth=2.6, zorder=3)
    axes.plot([w], [w**2 / 2], "o", color=INK, markersize=8, zorder=4)
    axes.set(xlim=(-REACH, REACH), ylim=(-1, TOP), xlabel="w", ylabel=say("loss"))
    title = (
        say("w = slope = {w}, outside the picture", w=_signed(w))
        if abs(w) > REACH
        else say("w = slope = {w}", w=_signed(w))
    )
    axes.set_title(title, fontsize=11)


def _draw_losses(axes, places, step):
    losses = places**2 / 2
    axes.plot(losses, color=FAINT, zorder=1)
    axes.plot(losses[: step + 1], "o-", color=CYCLE[0], markersize=4, zorder=2)
    axes.plot([step], [losses[step]], "o", color=INK, markersize=8, zorder=4)
    axes.set(
        xlim=(-0.4, STEPS + 0.4),
        ylim=(-1, TOP),
        xlabel=say("step", context="of gradient descent"),
        xticks=range(0, STEPS + 1, 3),
    )
    axes.set_title(say("step {step}: loss {loss}", step=step, loss=f"{losses[step]:.2f}"), fontsize=11)


def _signed(value, digits=2) -> str:
    """A number with this many decimals, and no minus sign before a zero."""
    return f"{round(float(value), digits) + 0.0:.{digits}f}".replace("-", "\N{MINUS SIGN}")


def _alt(learning_rate, places, step) -> str:
    w = round(places[step], 2) + 0.0
    passed = ", ".join(number(round(place, 2) + 0.0) for place in places[: step + 1])
    losses = places**2 / 2
    return say(
        "Gradient descent in a valley, loss = w²/2, with a learning rate of {rate}: {fate}. After step {step} of "
        "{steps}, w is {w} and the loss {loss}. Its way so far: {passed}. Beside it the curve of the loss after each "
        "step, from {first} to {last}.",
        rate=number(learning_rate),
        fate=fate(learning_rate),
        step=step,
        steps=STEPS,
        w=number(w),
        loss=f"{losses[step]:.2f}",
        passed=passed,
        first=number(losses[0]),
        last=number(losses[-1]),
    )
