"""What a figure shows, in a few sentences, for readers who cannot see it and for nbval, which compares it.

It knows the description of a figure; it does not know where or how the figure is displayed.
"""

import numpy as np

from grader_utils.figures.color_names import shading_in_words
from grader_utils.figures.description import describe, described_axes, figure_of
from grader_utils.figures.wording import number
from grader_utils.phrasing import listed

MOST_CURVES = 8
MOST_POINTS = 8
_ATTRIBUTE = "_course_alt_text"


def with_alt(figure, text):
    """Give a figure an author's own words, which `alt_text` puts first. Returns the figure."""
    setattr(figure, _ATTRIBUTE, str(text).strip())
    return figure


def own_words(figure) -> str:
    """The author's words of a figure, or ""."""
    return getattr(figure, _ATTRIBUTE, "")


def alt_text(figure) -> str:
    """Say in words what a Figure shows: its author's words, then title, axes, curves, points and shading.

    Numbers are rounded to three significant digits, so that every machine writes the same text, and each curve
    is given by its ends, its lowest and highest point and its values at even steps, so that other data give
    another text. An axes whose axis is turned off is a drawing: only the words in it are read out, and not even
    those when the author has described the figure.

    Raises TypeError for anything but a Figure or an Axes.
    """
    figure = figure_of(figure)
    if own_words(figure) and not any(axes.axison for axes in described_axes(figure)):
        return " ".join(filter(None, [own_words(figure), _sentence(figure.get_suptitle())]))
    description = describe(figure)
    sentences = [own_words(figure), _sentence(description["suptitle"])]
    for axes, content in zip(described_axes(figure), description["axes"], strict=True):
        if axes.axison:
            sentences += _axes_sentences(content)
        elif not own_words(figure):
            sentences += _drawing_sentences(content)
    text = " ".join(sentence for sentence in sentences if sentence)
    return text or "An empty figure."


def _drawing_sentences(content) -> list:
    words = [" ".join(text.split()) for text in content["texts"]]
    return [
        _sentence(content["title"]),
        f"A drawing with the words: {', '.join(words)}." if words else "",
        shading_in_words(content["shading"]),
    ]


def _axes_sentences(content) -> list:
    scale = _Scale(content)
    # Reference lines are named once, as reference lines.
    curves = [line for line in content["lines"] if not _is_reference(line)]
    sentences = [
        _sentence(content["title"]),
        _axis("x", content["xlabel"], content["xlim"]) + "; " + _axis("y", content["ylabel"], content["ylim"]) + ".",
    ]
    sentences += [_curve(line, scale) for line in curves[:MOST_CURVES]]
    if len(curves) > MOST_CURVES:
        sentences.append(f"And {len(curves) - MOST_CURVES} more curves.")
    sentences.append(_references("Horizontal", "y", content["horizontals"], scale.y))
    sentences.append(_references("Vertical", "x", content["verticals"], scale.x))
    sentences += [_points(cloud, scale) for cloud in content["points"][:MOST_CURVES]]
    if content["texts"]:
        sentences.append(f"Text in the plot: {_words(content['texts'])}.")
    labels = [item["label"] for item in content["lines"] + content["points"]]
    entries = [entry for entry in content["legend"] if entry not in labels]
    if entries:
        sentences.append(f"Legend: {_words(entries)}.")
    sentences.append(shading_in_words(content["shading"]))
    return sentences


class _Scale:
    """Writes coordinates. What is tiny beside the axis is noise in the last bits, and is written 0."""

    def __init__(self, content):
        self._x_noise = _noise(content["xlim"])
        self._y_noise = _noise(content["ylim"])

    def x(self, value) -> str:
        return number(0.0 if abs(value) < self._x_noise else value)

    def y(self, value) -> str:
        return number(0.0 if abs(value) < self._y_noise else value)

    def pair(self, x, y) -> str:
        return f"({self.x(x)}, {self.y(y)})"


def _noise(limits) -> float:
    return 1e-9 * max((abs(limit) for limit in limits if limit is not None), default=0.0)


def _axis(name, label, limits) -> str:
    low, high = (number(np.nan if limit is None else limit) for limit in limits)
    label = " ".join(label.split())
    return f"{name} axis: {label}, from {low} to {high}" if label else f"{name} axis from {low} to {high}"


def _curve(line, scale) -> str:
    x, y = _finite(line)
    label = f" “{_one_line(line['label'])}”" if line["label"] else ""
    if not len(x):
        return f"Curve{label}: no finite values."
    if (np.diff(x) < 0).all():  # drawn from right to left; read it as it is seen
        x, y = x[::-1], y[::-1]
    first, last = scale.pair(x[0], y[0]), scale.pair(x[-1], y[-1])
    if len(x) == 2:
        return f"Straight line{label}: from {first} to {last}."
    places = np.array([0.25, 0.5, 0.75]) * (len(x) - 1)
    between = [
        scale.pair(np.interp(place, np.arange(len(x)), x), np.interp(place, np.arange(len(y)), y)) for place in places
    ]
    direction = _direction(y)
    text = f"Curve{label}: {direction} from {first} to {last}, through {listed(between)}"
    if direction == "goes":
        lowest, highest = _first_near(y, y.min()), _first_near(y, y.max())
        text += f"; lowest at {scale.pair(x[lowest], y[lowest])}"
        text += f", highest at {scale.pair(x[highest], y[highest])}"
    return text + "."


def _direction(y) -> str:
    steps, noise = np.diff(y), 1e-9 * max(np.ptp(y), 1e-300)
    if (steps >= -noise).all():
        return "rises"
    return "falls" if (steps <= noise).all() else "goes"


def _first_near(values, wanted) -> int:
    """The first of several equal extremes: which of them is larger in the last bit differs between machines."""
    return int(np.argmax(np.abs(values - wanted) <= 1e-9 * max(np.ptp(values), 1e-300)))


def _is_reference(line) -> bool:
    x, y = _finite(line)
    return len(x) >= 2 and (np.ptp(x) <= 1e-9 * abs(x).max() or np.ptp(y) <= 1e-9 * abs(y).max())


def _references(kind, axis, values, write) -> str:
    seen = list(dict.fromkeys(write(value) for value in sorted(v for v in values if v is not None)))
    if not seen:
        return ""
    return f"{kind} line{'s' if len(seen) > 1 else ''} at {listed(f'{axis} = {value}' for value in seen)}."


def _points(cloud, scale) -> str:
    x, y = _finite(cloud)
    name = f" “{_one_line(cloud['label'])}”" if cloud["label"] else ""
    count = f"{len(x)} point{'' if len(x) == 1 else 's'}{name}"
    if len(x) <= MOST_POINTS:
        return f"{count}: {listed(scale.pair(*pair) for pair in zip(x, y, strict=True))}." if len(x) else ""
    middle = scale.pair(x.mean(), y.mean())
    return (
        f"{count}: x from {scale.x(x.min())} to {scale.x(x.max())}, y from {scale.y(y.min())} to "
        f"{scale.y(y.max())}, mean {middle}, the first at {scale.pair(x[0], y[0])}."
    )


def _finite(item):
    x = np.array([np.nan if value is None else value for value in item["x"]])
    y = np.array([np.nan if value is None else value for value in item["y"]])
    keep = np.isfinite(x) & np.isfinite(y)
    return x[keep], y[keep]


def _one_line(text) -> str:
    return " ".join(text.split())


def _words(texts) -> str:
    return ", ".join(f"“{_one_line(text)}”" for text in texts)


def _sentence(text) -> str:
    text = _one_line(text)
    return text if not text or text[-1] in ".?!" else f"{text}."
