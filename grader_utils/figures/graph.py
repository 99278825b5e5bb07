"""A picture of a computation graph: nodes, arrows, values above and gradients below.

It knows boxes, circles and arrows; it computes no value and no gradient.
"""

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.shapes import SMALL, arrow, box, circle, sheet, text_width, words
from grader_utils.figures.style import (
    GRADIENT,
    HIGHLIGHT,
    INK,
    INPUT,
    OUTPUT,
    PAPER,
    QUIET,
    in_course_style,
)
from grader_utils.figures.wording import number, quantity
from grader_utils.graph_layout import places_of
from grader_utils.messages import say
from grader_utils.phrasing import listed

COLUMN, ROW = 1.6, 1.25  # inches from one place to the next
RADIUS, MARGIN = 0.28, 0.75


@in_course_style
def draw_graph(steps, values=None, gradients=None, derivatives=None, highlight=()):
    """Draw a computation graph: leaves as boxes, operations as circles, an arrow for each use. Returns a Figure.

    Args:
        steps: {name: (operation, input, ...)} in the order of the computation, such as
            {"cost": ("×", "price", "count")}. A name that no step makes is a leaf. A step whose name is its operation
            stands for itself: {"fry": ("fry", "cut", "mix")}.
        values: {name: number}, written above the nodes.
        gradients: {name: number}, written below the nodes.
        derivatives: {(input, name): number or text}, written onto the arrows; a tuple of two where a step uses one
            input twice.
        highlight: the names of nodes to light up.

    A None in the place of a number keeps its place free, so that pictures with more and more numbers have one size.

    Raises ValueError when there is no step.
    """
    if not steps:
        raise ValueError("draw_graph needs at least one step")
    values, gradients, derivatives = values or {}, gradients or {}, derivatives or {}
    inputs = _inputs_of(steps)
    grid = places_of(inputs)
    low, high = min(y for _, y in grid.values()), max(y for _, y in grid.values())
    widest = max(_half_width(name, steps) for name in inputs)
    margin = max(MARGIN, widest + 0.15)
    legend = _legend(values, gradients, derivatives)
    foot = (MARGIN if gradients else 0.45) + (0.35 if legend else 0.0)
    values, gradients, derivatives = _known(values), _known(gradients), _known(derivatives)
    columns = COLUMN * max(x for x, _ in grid.values())
    width = max(columns + 2 * margin, text_width(legend, SMALL) + 0.3)
    left = (width - columns) / 2
    figure, axes = sheet(width, foot + ROW * (high - low) + MARGIN)
    places = {name: (left + COLUMN * x, foot + ROW * (y - low)) for name, (x, y) in grid.items()}
    for name, sources in inputs.items():
        for source in dict.fromkeys(sources):
            _draw_uses(axes, places, source, name, sources.count(source), derivatives.get((source, name)), steps)
    last = next(reversed(steps))
    for name, (x, y) in places.items():
        _draw_node(axes, x, y, name, steps, OUTPUT if name == last else INK, HIGHLIGHT if name in highlight else PAPER)
        above = _above(name, steps, values)
        if above:
            words(axes, x, y + RADIUS + 0.17, above, paper=True)
        if name in gradients:
            words(axes, x, y - RADIUS - 0.17, quantity(gradients[name]), GRADIENT, paper=True, weight="bold")
    if legend:
        words(axes, width / 2, 0.2, legend, QUIET, SMALL)
    return with_alt(figure, _alt(steps, values, gradients, derivatives, highlight))


def _known(numbers) -> dict:
    return {key: value for key, value in numbers.items() if value is not None}


def _inputs_of(steps) -> dict:
    """The inputs of each node, leaves right before their first use."""
    inputs: dict = {}
    for name, (_, *sources) in steps.items():
        for source in sources:
            inputs.setdefault(source, ())
        inputs[name] = tuple(sources)
    return inputs


def _half_width(name, steps) -> float:
    text = steps[name][0] if name in steps else quantity(name)
    return max(RADIUS, text_width(text) / 2 + (0.1 if name in steps else 0.16))


def _draw_node(axes, x, y, name, steps, color, fill):
    half = _half_width(name, steps)
    if name not in steps:
        box(axes, x, y, 2 * half, 2 * RADIUS - 0.06, quantity(name), INPUT, fill)
    elif half > RADIUS:
        box(axes, x, y, 2 * half, 2 * RADIUS - 0.06, steps[name][0], color, fill)
    else:
        circle(axes, x, y, RADIUS, steps[name][0], color, fill)


def _draw_uses(axes, places, source, target, times, derivative, steps):
    """The arrow from `source` to `target`; two bent ones where the target uses the source twice."""
    (x1, y1), (x2, y2) = places[source], places[target]
    distance = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    along = ((x2 - x1) / distance, (y2 - y1) / distance)
    start, end = _edge_of(source, steps, along), _edge_of(target, steps, along)
    first = (x1 + along[0] * start, y1 + along[1] * start)
    last = (x2 - along[0] * end, y2 - along[1] * end)
    texts = derivative if isinstance(derivative, tuple) else (derivative,) * times
    for bend, text in zip((0.0,) if times == 1 else (-0.45, 0.45), texts, strict=True):
        arrow(axes, first, last, bend=bend)
        if text is not None:
            aside = bend / 2 * (distance - start - end)
            middle = ((first[0] + last[0]) / 2 + aside * along[1], (first[1] + last[1]) / 2 - aside * along[0])
            words(axes, *middle, quantity(text), INK, SMALL, paper=True)


def _edge_of(name, steps, along) -> float:
    """How far the edge of a node is from its centre, in the direction `along`."""
    half = _half_width(name, steps)
    if name in steps and half == RADIUS:
        return RADIUS
    return min(half / max(abs(along[0]), 1e-9), (RADIUS - 0.03) / max(abs(along[1]), 1e-9))


def _above(name, steps, values) -> str:
    if name not in steps:
        return quantity(values[name]) if name in values else ""
    if name in values:
        return f"{quantity(name)} = {quantity(values[name])}"
    return "" if name == steps[name][0] else quantity(name)


def _legend(values, gradients, derivatives) -> str:
    """What the numbers of a picture are; "" when there are values at most, which need no explanation."""
    parts = [
        (say("above a node: its value"), values),
        (say("below a node: its gradient"), gradients),
        (say("on an arrow: a local derivative"), derivatives),
    ]
    return "   ·   ".join(text for text, shown in parts if shown) if gradients or derivatives else ""


def _alt(steps, values, gradients, derivatives, highlight) -> str:
    made = "; ".join(_step_in_words(name, *step) for name, step in steps.items())
    sentences = [say("Computation graph with the steps {steps}.", steps=made)]
    if values:
        sentences.append(say("Values: {numbers}.", numbers=_numbers(values)))
    if gradients:
        sentences.append(say("Gradients: {numbers}.", numbers=_numbers(gradients)))
    if derivatives:
        arrows = ", ".join(_arrow_in_words(*ends, value) for ends, value in derivatives.items())
        sentences.append(say("Local derivatives on the arrows: {arrows}.", arrows=arrows))
    if highlight:
        sentences.append(say("Lit up: {names}.", names=listed(highlight)))
    return " ".join(sentences)


def _step_in_words(name, operation, *sources) -> str:
    if name == operation:
        return say("{name} uses {inputs}", name=name, inputs=listed(sources))
    if len(sources) == 2 and len(operation) == 1:
        return f"{name} = {sources[0]} {operation} {sources[1]}"
    return say("{name} = {operation} of {inputs}", name=name, operation=operation, inputs=listed(sources))


def _arrow_in_words(source, target, value) -> str:
    values = listed(map(_spoken, value if isinstance(value, tuple) else (value,)))
    return say("from {source} to {target} {values}", source=source, target=target, values=values)


def _numbers(found) -> str:
    return ", ".join(f"{name} {number(value, 4)}" for name, value in found.items())


def _spoken(value) -> str:
    return value if isinstance(value, str) else number(value, 4)
