"""A picture of a computation as a row of steps: x -> affine -> activation -> y.

It knows boxes and arrows; it computes nothing.
"""

from grader_utils.figures.alt_text import with_alt
from grader_utils.figures.shapes import arrow, box, sheet, text_width
from grader_utils.figures.style import INK, INPUT, OUTPUT, in_course_style
from grader_utils.figures.wording import quantity
from grader_utils.messages import say

HEIGHT, GAP, MARGIN = 0.62, 0.6, 0.15


@in_course_style
def draw_steps(names):
    """Draw names or numbers as boxes in a row, each with an arrow to the next. Returns a Figure.

    The first is colored as an input, the last as an output. Raises ValueError when there is no name.
    """
    texts = [quantity(name) for name in names]
    if not texts:
        raise ValueError("draw_steps needs at least one name")
    widths = [max(0.62, text_width(text) + 0.45) for text in texts]
    figure, axes = sheet(sum(widths) + GAP * (len(widths) - 1) + 2 * MARGIN, HEIGHT + 2 * MARGIN)
    left, middle = MARGIN, MARGIN + HEIGHT / 2
    for index, (text, width) in enumerate(zip(texts, widths, strict=True)):
        color = INPUT if index == 0 else OUTPUT if index == len(texts) - 1 else INK
        box(axes, left + width / 2, middle, width, HEIGHT, text, color)
        left += width
        if index < len(texts) - 1:
            arrow(axes, (left, middle), (left + GAP, middle))
            left += GAP
    steps = say(", then ").join(str(name) for name in names)
    return with_alt(figure, say("Drawing of steps in a row: {steps}.", steps=steps))
