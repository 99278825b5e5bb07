"""A picture of layers in a row: what runs forward through them, and which gradients run back.

It knows boxes, arrows and the texts beside them; it computes nothing.
"""

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.shapes import NORMAL, SMALL, arrow, box, sheet, text_width, words
from grader_utils.figures.style import GRADIENT, INK, color_of, in_course_style
from grader_utils.figures.wording import quantity
from grader_utils.messages import say
from grader_utils.phrasing import listed

HEIGHT, MARGIN, APART, LINE = 0.9, 0.15, 0.2, 0.19  # inches; LINE is the height of a line of small text


@in_course_style
def draw_layers(names, forward, backward=(), parameters=None, gradients=None):
    """Draw layers as boxes in a row, an arrow forward and an arrow back between each two. Returns a Figure.

    Args:
        names: what is written into the boxes, one for each layer.
        forward: one text more than there are layers: above the arrow into the first layer, above the arrow from it to
            the second, ..., above the arrow out of the last. A text may have two lines, such as "x\\n(4, 3)".
        backward: as many texts, below the arrows back; none for a picture without a way back.
        parameters, gradients: {position of a layer: text} above and below the boxes.

    Raises ValueError when there is no layer, or when the texts are not one more than the layers.
    """
    names, forward, backward = list(map(quantity, names)), list(forward), list(backward)
    parameters, gradients = parameters or {}, gradients or {}
    if not names or len(forward) != len(names) + 1 or len(backward) not in (0, len(forward)):
        raise ValueError(f"{len(names)} layers need {len(names) + 1} texts, got {len(forward)} and {len(backward)}")
    widths = [max(0.8, _width(name, NORMAL) + 0.4) for name in names]
    for position, text in [*parameters.items(), *gradients.items()]:
        widths[position] = max(widths[position], _width(text))
    gaps = [0.5 + max(_width(text) for text in texts) for texts in zip(forward, backward or forward, strict=True)]
    above, below = (max(map(_lines, texts.values()), default=0) * LINE for texts in (parameters, gradients))
    above, below = (max(HEIGHT / 2 + side, APART + 0.1 + 2 * LINE) + 0.1 for side in (above, below))
    width = sum(widths) + sum(gaps) + 2 * MARGIN
    figure, axes = sheet(width, above + below + 2 * MARGIN)
    left, middle = MARGIN, below + MARGIN
    for position, gap in enumerate(gaps):
        _draw_gap(axes, left, left + gap, middle, forward[position], backward[position] if backward else None)
        left += gap
        if position < len(names):
            centre = left + widths[position] / 2
            box(axes, centre, middle, widths[position], HEIGHT, names[position])
            given = parameters.get(position, "")
            _beside(axes, centre, middle + HEIGHT / 2, given, color_of(given), up=True)
            _beside(axes, centre, middle - HEIGHT / 2, gradients.get(position, ""), GRADIENT, up=False)
            left += widths[position]
    return with_alt(figure, _alt(names, forward, backward, parameters, gradients))


def _draw_gap(axes, left, right, middle, forth, back):
    """The arrows between two boxes: forward above, backward below; one arrow in the middle without a way back."""
    upper = middle if back is None else middle + APART
    arrow(axes, (left + 0.06, upper), (right - 0.04, upper))
    _beside(axes, (left + right) / 2, upper, forth, INK, up=True)
    if back is not None:
        lower = middle - APART
        arrow(axes, (right - 0.06, lower), (left + 0.04, lower), GRADIENT)
        _beside(axes, (left + right) / 2, lower, back, GRADIENT, up=False)


def _beside(axes, x, y, text, color, up):
    """Text of one or more lines right above or right below the height y."""
    first = y + 0.06 if up else y - 0.06
    if text:
        words(axes, x, first, text, color, SMALL, va="bottom" if up else "top", linespacing=1.15)


def _lines(text) -> int:
    return text.count("\n") + 1


def _width(text, size=SMALL) -> float:
    return max(text_width(line, size) for line in text.split("\n"))


def _alt(names, forward, backward, parameters, gradients) -> str:
    names, forth, back = ([" ".join(text.split()) for text in texts] for texts in (names, forward, backward))
    steps = [
        say("{name} makes {text} of it", name=name, text=text) for name, text in zip(names, forth[1:], strict=True)
    ]
    row = say("Drawing of layers in a row. Forward: {input} goes in; {steps}.", input=forth[0], steps="; ".join(steps))
    sentences = [row]
    if back:
        texts = ", ".join(reversed(back))
        sentences.append(say("Backward, from the last arrow to the first: {texts}.", texts=texts))
    if parameters:
        sentences.append(say("Parameters: {texts}.", texts=_at_layers(parameters, names)))
    if gradients:
        sentences.append(say("Gradients of parameters: {texts}.", texts=_at_layers(gradients, names)))
    return " ".join(sentences)


def _at_layers(texts, names) -> str:
    return listed(
        say("{text} at {name}", text=" ".join(text.split()), name=names[position]) for position, text in texts.items()
    )
