"""A picture of one artificial neuron: inputs, weights, the sum, the activation, the output.

It knows how a neuron is drawn; it computes nothing.
"""

from math import hypot

import numpy as np

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.shapes import LARGE, SMALL, arrow, box, circle, sheet, text_width, words
from grader_utils.figures.style import ACTIVATION, FAINT, INK, INPUT, OUTPUT, WEIGHT, in_course_style
from grader_utils.figures.wording import quantity
from grader_utils.messages import say, say_count
from grader_utils.phrasing import listed

RADIUS = 0.32
SPACING = 0.95  # inches between the inputs
SHAPES = {
    "step": lambda z: (z > 0).astype(float),
    "sigmoid": lambda z: 1 / (1 + np.exp(-4 * z)),
    "tanh": lambda z: (np.tanh(3 * z) + 1) / 2,
    "relu": lambda z: np.maximum(z, 0),
}


@in_course_style
def draw_neuron(inputs=("x1", "x2"), weights=("w1", "w2"), bias="b", activation=None, output=None):
    """Draw a neuron. Returns a Figure.

    `inputs` and `weights` are equally many names or numbers, `bias` and `output` a name or a number each.
    `activation` is None or a name; "step", "sigmoid", "tanh" and "relu" also show the curve. The output is
    called y, or z when there is no activation, unless `output` says something else.

    Raises ValueError when there is not one weight for each input, or no input at all.
    """
    inputs, weights = list(inputs), list(weights)
    if len(inputs) != len(weights) or not inputs:
        raise ValueError(f"a neuron needs one weight for each input, got {len(inputs)} and {len(weights)}")
    output = output if output is not None else ("y" if activation else "z")
    middle, height, places = _layout(len(inputs))
    summing = f"Σ {_plus(bias)}"
    body = max(1.1, text_width(summing, LARGE) + 0.5)
    body_x = 3.05 + body / 2
    right = body_x + body / 2
    width = right + (3.3 if activation else 1.65)
    figure, axes = sheet(width, height)
    for place, value, weight in zip(places, inputs, weights, strict=True):
        _draw_input(axes, place, (body_x - body / 2, middle + 0.28 * (place - middle) / SPACING), value, weight)
    box(axes, body_x, middle, body, max(1.0, 0.28 * (len(inputs) - 1) + 0.5), summing, size=LARGE)
    output_x = width - 0.35 - RADIUS
    if activation:
        arrow(axes, (right, middle), (right + 0.75, middle))
        words(axes, right + 0.34, middle + 0.2, "z")
        _draw_activation(axes, right + 1.25, middle, activation)
        right += 1.75
    arrow(axes, (right, middle), (output_x - RADIUS, middle))
    circle(axes, output_x, middle, RADIUS, quantity(output), OUTPUT, size=_fitting(quantity(output)))
    for x, name, color in (
        (0.35 + RADIUS, say("inputs"), INPUT),
        (2.0, say("weights"), WEIGHT),
        (body_x, say("sum and bias"), INK),
        (output_x, say("output"), OUTPUT),
    ):
        words(axes, x, 0.2, name, color, SMALL)
    if activation:
        words(axes, output_x - (output_x - right) - 0.5, 0.2, activation, ACTIVATION, SMALL)
    return with_alt(figure, _alt(inputs, weights, bias, activation, output))


def _layout(count):
    """(middle, height, y of each input from the first at the top), in inches."""
    height = max(1.3, SPACING * (count - 1) + 2 * RADIUS) + 0.75
    middle = (height + 0.35) / 2
    places = [middle + SPACING * ((count - 1) / 2 - index) for index in range(count)]
    return middle, height, places


def _draw_input(axes, y, end, value, weight):
    x = 0.35 + RADIUS
    circle(axes, x, y, RADIUS, quantity(value), INPUT, size=_fitting(quantity(value)))
    distance = hypot(end[0] - x, end[1] - y)
    start = (x + RADIUS * (end[0] - x) / distance, y + RADIUS * (end[1] - y) / distance)
    arrow(axes, start, end, WEIGHT)
    along = (2.0 - start[0]) / (end[0] - start[0])
    words(axes, 2.0, start[1] + along * (end[1] - start[1]), quantity(weight), WEIGHT, paper=True)


def _draw_activation(axes, x, y, name):
    box(axes, x, y, 1.0, 1.0, "" if name in SHAPES else name, ACTIVATION)
    if name in SHAPES:
        z = np.linspace(-1, 1, 401)
        axes.plot([x - 0.36, x + 0.36], [y - 0.25, y - 0.25], color=FAINT, linewidth=1, zorder=4)
        axes.plot([x, x], [y - 0.34, y + 0.36], color=FAINT, linewidth=1, zorder=4)
        axes.plot(x + 0.34 * z, y - 0.25 + 0.52 * SHAPES[name](z), color=ACTIVATION, zorder=5)


def _fitting(text) -> int:
    return next((size for size in (12, 11, 10, 9) if text_width(text, size) < 1.5 * RADIUS), 8)


def _plus(bias) -> str:
    text = quantity(bias)
    return f"\N{MINUS SIGN} {text[1:]}" if text.startswith("\N{MINUS SIGN}") else f"+ {text}"


def _alt(inputs, weights, bias, activation, output) -> str:
    read = [_spoken(value) for value in (*inputs, *weights, bias, output)]
    count = len(inputs)
    pairs = zip(read[:count], read[count : 2 * count], strict=True)
    found = {
        "products": listed(say("{x} times {w}", x=x, w=w) for x, w in pairs),
        "bias": read[-2],
        "output": read[-1],
    }
    if activation:
        return say_count(
            count,
            "Drawing of a neuron with {count} input: {products} is added up with the bias {bias}; "
            "{activation} turns the sum z into {output}.",
            "Drawing of a neuron with {count} inputs: {products} are added up with the bias {bias}; "
            "{activation} turns the sum z into {output}.",
            activation=activation,
            **found,
        )
    return say_count(
        count,
        "Drawing of a neuron with {count} input: {products} is added up with the bias {bias}, giving {output}.",
        "Drawing of a neuron with {count} inputs: {products} are added up with the bias {bias}, giving {output}.",
        **found,
    )


def _spoken(value) -> str:
    return value if isinstance(value, str) else quantity(value).replace("\N{MINUS SIGN}", "-")
