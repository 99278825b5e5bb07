"""A computation graph that is walked through one node at a time: first forward, then backward.

It knows a few operations with their local derivatives, and both passes; the picture is that of figures/graph.py, the
slider that of picture.py.
"""

from typing import NamedTuple

from grader_utils.figures.alt_text import own_words, with_alt
from grader_utils.figures.graph import draw_graph
from grader_utils.figures.matrices import factor
from grader_utils.figures.moving.controls import Slider
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.shapes import text_width, words
from grader_utils.figures.style import in_course_style
from grader_utils.figures.wording import quantity
from grader_utils.messages import say
from grader_utils.phrasing import listed

BAND, MARGIN = 0.55, 0.3  # inches: the height of the line of text below the graph, and the space beside it
OPERATIONS = {
    "+": (lambda x, y: x + y, lambda x, y: (1, 1)),
    "−": (lambda x, y: x - y, lambda x, y: (1, -1)),
    "×": (lambda x, y: x * y, lambda x, y: (y, x)),
    "²": (lambda x: x**2, lambda x: (2 * x,)),
}
"""{sign: (the operation, its local derivatives, one for each input)}."""


class Moment(NamedTuple):
    """What is known at one step of the walk: numbers by node, derivatives by arrow; what is lit, and a sentence."""

    values: dict
    gradients: dict
    derivatives: dict
    lit: tuple
    sentence: str


def step_graph(steps, leaves):
    """A computation graph with a slider, and buttons, that walk forward and then backward. Returns a MovingPicture.

    `steps` is {name: (operation, input, ...)} in the order of the computation, as for `draw_graph`; the operations are
    +, −, × and ² (of one input). `leaves` is {name: number} for each name that no step makes.
    Raises ValueError for an operation that is not known or a leaf without a number.
    """
    unknown = {operation for operation, *_ in steps.values()} - set(OPERATIONS)
    if unknown:
        raise ValueError(f"step_graph knows the operations {', '.join(OPERATIONS)}, not {', '.join(sorted(unknown))}")
    missing = [name for _, *inputs in steps.values() for name in inputs if name not in steps and name not in leaves]
    if missing:
        raise ValueError(f"step_graph needs a number for {listed(dict.fromkeys(missing))}")
    walk = moments(steps, leaves)
    width = max(text_width(moment.sentence) for moment in walk) + 2 * MARGIN
    slider = Slider("step", say("step"), 0, 0, len(walk) - 1, buttons=(say("Back"), say("Next")))
    return MovingPicture(lambda step: draw_moment(steps, walk[step], width), [slider])


def moments(steps, leaves) -> list:
    """Every Moment of the walk: the leaves, each step forward, the end's gradient, each step backward."""
    values, gradients, derivatives = dict(leaves), {}, {}
    start = say("Forward pass: the numbers of {names} are given.", names=listed(leaves))
    found = [_moment(values, gradients, derivatives, (), start)]
    for name, (operation, *inputs) in steps.items():
        values[name] = OPERATIONS[operation][0](*(values[source] for source in inputs))
        found.append(
            _moment(values, gradients, derivatives, (name,), _forward_sentence(name, operation, inputs, values))
        )
    last = next(reversed(steps))
    gradients[last] = 1
    turn = say("Backward pass: the gradient of {name} is 1.", name=last)
    found.append(_moment(values, gradients, derivatives, (last,), turn))
    for name, (operation, *inputs) in reversed(steps.items()):
        local = OPERATIONS[operation][1](*(values[source] for source in inputs))
        before, upstream = dict(gradients), gradients[name]
        for source, slope in zip(inputs, local, strict=True):
            gradients[source] = gradients.get(source, 0) + upstream * slope
            arrow = derivatives.get((source, name))
            derivatives[source, name] = slope if arrow is None else (arrow, slope)
        sentence = _backward_sentence(name, inputs, local, upstream, before, gradients)
        found.append(_moment(values, gradients, derivatives, (name,), sentence))
    return found


@in_course_style
def draw_moment(steps, moment, width=0.0):
    """The graph with the numbers of one Moment, its node lit and its sentence below. Returns a Figure.

    It is at least `width` inches wide.
    """
    names = dict.fromkeys([*steps, *(source for _, *inputs in steps.values() for source in inputs)])
    arrows = {(source, name): None for name, (_, *inputs) in steps.items() for source in inputs}
    figure = draw_graph(
        steps, names | moment.values, names | moment.gradients, arrows | moment.derivatives, highlight=moment.lit
    )
    axes = figure.axes[0]
    graph_width, height = figure.get_size_inches()
    width = max(width, graph_width)
    side = (width - graph_width) / 2
    figure.set_size_inches(width, height + BAND)
    axes.set(xlim=(-side, graph_width + side), ylim=(-BAND, height))
    words(axes, graph_width / 2, 0.04 - BAND / 2, moment.sentence)
    spoken = moment.sentence.replace("\N{MINUS SIGN}", "-")
    return with_alt(figure, f"{spoken} {own_words(figure)}")


def _moment(values, gradients, derivatives, lit, sentence):
    return Moment(dict(values), dict(gradients), dict(derivatives), lit, sentence)


def _forward_sentence(name, operation, inputs, values) -> str:
    numbers = [factor(values[source]) for source in inputs]
    written = f" {operation} ".join(numbers) if len(inputs) > 1 else f"{numbers[0]}{operation}"
    return say("Forward: {name} = {written} = {value}.", name=name, written=written, value=quantity(values[name]))


def _backward_sentence(name, inputs, local, upstream, before, gradients) -> str:
    parts = []
    for source in dict.fromkeys(inputs):
        slopes = [slope for other, slope in zip(inputs, local, strict=True) if other == source]
        terms = [factor(before[source])] if source in before else []
        terms += [f"{factor(upstream)} · {factor(slope)}" for slope in slopes]
        total = quantity(gradients[source])
        parts.append(say("{source} gets {sum} = {total}", source=source, sum=" + ".join(terms), total=total))
    return say("Backward from {name}: {parts}.", name=name, parts=listed(parts))
