"""The decision boundary of a neuron with two binary inputs: four points, a line, two half-planes.

It knows w.x + b and how to draw its sign; it does not know how a gate is trained or marked.
"""

import numpy as np
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import own_words, with_alt
from grader_utils.figures.style import INK, NEGATIVE, PAPER, POSITIVE, in_course_style
from grader_utils.figures.wording import number, vector
from grader_utils.messages import say, to_say

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
LOW, HIGH = -0.5, 1.5
OUTPUT_IS, SHOULD_BE = to_say("output {value}"), to_say("should be {value}")
SQUARE = np.array([[HIGH, HIGH], [LOW, HIGH], [LOW, LOW], [HIGH, LOW]])


@in_course_style
def draw_boundary(w, b, title="", ax=None, targets=None):
    """Draw the four binary inputs, the line w.x + b = 0 and its two half-planes. Returns the Figure.

    w: (2,), b: a number. `targets`: (4,) outputs 0 or 1 for (0,0), (0,1), (1,0), (1,1); without them the neuron's
    own, 1 where w.x + b > 0. A point is filled and marked 1, or hollow and marked 0. `ax` is drawn into when it
    is given; else a new Figure, which does not belong to pyplot, is made.

    Raises ValueError when w has not two entries or there are not four targets.
    """
    w, b = _checked(w, b)
    outputs = (CORNERS @ w + b > 0).astype(int)
    meaning = OUTPUT_IS if targets is None else SHOULD_BE
    targets = outputs if targets is None else np.asarray(targets).astype(int).ravel()
    if len(targets) != 4:
        raise ValueError(f"targets are needed for the four inputs, got {len(targets)}")
    if ax is None:
        ax = Figure(figsize=(3.8, 3.9 if title else 3.6), layout="constrained").add_subplot()
    _shade(ax, w, b)
    _draw_line(ax, w, b)
    draw_points(ax, targets, meaning)
    _name_sides(ax, w, b)
    ax.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xlabel="x₁", ylabel="x₂", xticks=(0, 1), yticks=(0, 1))
    ax.set_aspect("equal")
    ax.set_title(title)
    return _add_alt(ax.figure.figure, _alt(w, b, title, targets, outputs))


@in_course_style
def draw_gates(gates, targets=None):
    """Draw several decision boundaries side by side. Returns a Figure.

    `gates` is {name: (w, b)}, as for `draw_boundary`; `targets` is {name: (4,)} for those that have any.
    Raises ValueError when `gates` is empty.
    """
    if not gates:
        raise ValueError("draw_gates needs at least one gate")
    figure = Figure(figsize=(min(2.9 * len(gates) + 0.3, 9.6), 3.2), layout="constrained")
    panels = figure.subplots(1, len(gates), sharey=True, squeeze=False)[0]
    for panel, (name, (w, b)) in zip(panels, gates.items(), strict=True):
        draw_boundary(w, b, title=name, ax=panel, targets=(targets or {}).get(name))
        if panel is not panels[0]:
            panel.set_ylabel("")
    return figure


def _checked(w, b):
    w, b = np.asarray(w, dtype=float).ravel(), float(np.squeeze(b))
    if w.shape != (2,):
        raise ValueError(f"a boundary in the plane needs two weights, got {w.size}")
    return w, b


def _shade(ax, w, b):
    """Cut the square along the line: filled polygons have a sharp edge where sampled pixels would have steps."""
    for sign, tint in ((1, POSITIVE), (-1, NEGATIVE)):
        piece = _cut(SQUARE, sign * w, sign * b, keep_all=not w.any() and (b > 0) == (sign > 0))
        if len(piece) > 2:
            ax.fill(piece[:, 0], piece[:, 1], facecolor=tint, edgecolor="none", zorder=0)


def _cut(polygon, w, b, keep_all=False) -> np.ndarray:
    """The part of a convex polygon (n, 2) where w.x + b >= 0."""
    if keep_all:
        return polygon
    if not w.any():
        return polygon[:0]
    heights, kept = polygon @ w + b, []
    for index, corner in enumerate(polygon):
        before, height = heights[index - 1], heights[index]
        if (before > 0 > height) or (before < 0 < height):
            kept.append(polygon[index - 1] + before / (before - height) * (corner - polygon[index - 1]))
        if height >= 0:
            kept.append(corner)
    return np.array(kept).reshape(-1, 2)


def _draw_line(ax, w, b):
    ends = _crossings(w, b)
    if len(ends) == 2:
        ax.plot(ends[:, 0], ends[:, 1], color=INK, linewidth=2, label="w·x + b = 0", zorder=2)


def _crossings(w, b) -> np.ndarray:
    """Where the line w.x + b = 0 enters and leaves the square: (2, 2), or fewer rows when it does not."""
    if not w.any():
        return SQUARE[:0]
    piece = _cut(SQUARE, w, b)
    on_line = piece[np.abs(piece @ w + b) <= 1e-9 * (np.abs(w).sum() + abs(b))]
    return np.unique(on_line.round(12), axis=0)


def draw_points(ax, targets, meaning=SHOULD_BE):
    """The four inputs, with `targets` (4,) in them: filled for 1, hollow for 0. `meaning` is what these numbers say."""
    for target, fill, ink in ((0, PAPER, INK), (1, INK, PAPER)):
        inputs = CORNERS[targets == target]
        if len(inputs):
            style = {"s": 330, "facecolor": fill, "edgecolor": INK, "linewidth": 1.8, "zorder": 3}
            ax.scatter(inputs[:, 0], inputs[:, 1], label=say(meaning, value=target), **style)
        for x, y in inputs:
            ax.text(x, y, str(target), color=ink, ha="center", va="center_baseline", weight="bold", zorder=4)


def _name_sides(ax, w, b):
    """Write z > 0 and z < 0 in the outermost corners of the two half-planes, for whom the tints look alike."""
    for sign in (1, -1):
        heights = sign * (SQUARE @ w + b)
        x, y = SQUARE[np.argmax(heights)]
        # In a sliver the words would cross the line.
        if heights.max() > 0.5 * np.hypot(*w):
            ha, va = ("left" if x == LOW else "right"), ("bottom" if y == LOW else "top")
            place = (x + 0.07 * np.sign(0.5 - x), y + 0.07 * np.sign(0.5 - y))
            ax.text(*place, f"z {'>' if sign > 0 else '<'} 0", color=INK, ha=ha, va=va, fontsize=10, zorder=4)


def _alt(w, b, title, targets, outputs) -> str:
    parameters = {"weights": vector(w), "bias": number(b, 4)}
    if title:
        text = say(
            "{title}: decision boundary of a neuron with weights {weights} and bias {bias}.", title=title, **parameters
        )
    else:
        text = say("Decision boundary of a neuron with weights {weights} and bias {bias}.", **parameters)
    sentences = [text]
    if w.any() and len(_crossings(w, b)) < 2:
        sentences.append(say("The line lies outside the picture."))
    if not w.any():
        sentences.append(say("The weights are zero: there is no line, and every input gets the same output."))
    ones, wrong = _inputs_where(outputs), _inputs_where(targets != outputs)
    sentences.append(
        say("The output is 1 for {inputs}.", inputs=ones) if ones else say("The output is 1 for no input.")
    )
    if wrong:
        sentences.append(say("On the wrong side: {inputs}.", inputs=wrong))
    return " ".join(sentences)


def _inputs_where(chosen) -> str:
    """(0, 1), (1, 0): the inputs of those corners that are chosen, (4,)."""
    return ", ".join(f"({int(x)}, {int(y)})" for (x, y), one in zip(CORNERS, chosen, strict=True) if one)


def _add_alt(figure, text):
    """Panels of one figure each add their own sentence."""
    return with_alt(figure, f"{own_words(figure)} {text}")
