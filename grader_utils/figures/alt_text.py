"""What a figure shows, in a few sentences, for readers who cannot see it and for nbval, which compares it.

It knows the description of a figure; it does not know where or how the figure is displayed.
"""

import numpy as np

from grader_utils.figures.color_names import shading_in_words
from grader_utils.figures.description import describe, described_axes, figure_of
from grader_utils.figures.wording import number
from grader_utils.messages import say, say_count, to_say
from grader_utils.phrasing import listed

MOST_CURVES = 8
MOST_POINTS = 8
_ATTRIBUTE = "_course_alt_text"
_RISES = to_say("Curve{name}: rises from {first} to {last}, through {between}.")
_FALLS = to_say("Curve{name}: falls from {first} to {last}, through {between}.")
_TURNS = to_say(
    "Curve{name}: goes from {first} to {last}, through {between}; lowest at {lowest}, highest at {highest}."
)
_HORIZONTAL = (to_say("Horizontal line at {places}."), to_say("Horizontal lines at {places}."))
_VERTICAL = (to_say("Vertical line at {places}."), to_say("Vertical lines at {places}."))


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
    return text or say("An empty figure.")


def _drawing_sentences(content) -> list:
    words = [" ".join(text.split()) for text in content["texts"]]
    return [
        _sentence(content["title"]),
        say("A drawing with the words: {words}.", words=", ".join(words)) if words else "",
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
        sentences.append(say("And {count} more curves.", count=len(curves) - MOST_CURVES))
    sentences.append(_references(_HORIZONTAL, "y", content["horizontals"], scale.y))
    sentences.append(_references(_VERTICAL, "x", content["verticals"], scale.x))
    sentences += [_points(cloud, scale) for cloud in content["points"][:MOST_CURVES]]
    if content["texts"]:
        sentences.append(say("Text in the plot: {words}.", words=_words(content["texts"])))
    labels = [item["label"] for item in content["lines"] + content["points"]]
    entries = [entry for entry in content["legend"] if entry not in labels]
    if entries:
        sentences.append(say("Legend: {words}.", words=_words(entries)))
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
    label = _one_line(label)
    if not label:
        return say("{axis} axis from {low} to {high}", axis=name, low=low, high=high)
    return say("{axis} axis: {label}, from {low} to {high}", axis=name, label=label, low=low, high=high)


def _curve(line, scale) -> str:
    x, y = _finite(line)
    name = _named(line)
    if not len(x):
        return say("Curve{name}: no finite values.", name=name)
    if (np.diff(x) < 0).all():  # drawn from right to left; read it as it is seen
        x, y = x[::-1], y[::-1]
    first, last = scale.pair(x[0], y[0]), scale.pair(x[-1], y[-1])
    if len(x) == 2:
        return say("Straight line{name}: from {first} to {last}.", name=name, first=first, last=last)
    places = np.array([0.25, 0.5, 0.75]) * (len(x) - 1)
    between = [
        scale.pair(np.interp(place, np.arange(len(x)), x), np.interp(place, np.arange(len(y)), y)) for place in places
    ]
    low, high = _first_near(y, y.min()), _first_near(y, y.max())
    lowest, highest = scale.pair(x[low], y[low]), scale.pair(x[high], y[high])
    ends = {"first": first, "last": last, "between": listed(between)}
    return say(_direction(y), name=name, **ends, lowest=lowest, highest=highest)


def _direction(y) -> str:
    steps, noise = np.diff(y), 1e-9 * max(np.ptp(y), 1e-300)
    if (steps >= -noise).all():
        return _RISES
    return _FALLS if (steps <= noise).all() else _TURNS


def _first_near(values, wanted) -> int:
    """The first of several equal extremes: which of them is larger in the last bit differs between machines."""
    return int(np.argmax(np.abs(values - wanted) <= 1e-9 * max(np.ptp(values), 1e-300)))


def _is_reference(line) -> bool:
    x, y = _finite(line)
    return len(x) >= 2 and (np.ptp(x) <= 1e-9 * abs(x).max() or np.ptp(y) <= 1e-9 * abs(y).max())


def _references(one_or_many, axis, values, write) -> str:
    seen = list(dict.fromkeys(write(value) for value in sorted(v for v in values if v is not None)))
    if not seen:
        return ""
    return say(one_or_many[len(seen) > 1], places=listed(f"{axis} = {value}" for value in seen))


def _points(cloud, scale) -> str:
    x, y = _finite(cloud)
    name = _named(cloud)
    if not len(x):
        return ""
    if len(x) <= MOST_POINTS:
        places = listed(scale.pair(*pair) for pair in zip(x, y, strict=True))
        return say_count(
            len(x), "{count} point{name}: {places}.", "{count} points{name}: {places}.", name=name, places=places
        )
    return say(
        "{count} points{name}: x from {left} to {right}, y from {low} to {high}, mean {mean}, the first at {first}.",
        count=len(x),
        name=name,
        left=scale.x(x.min()),
        right=scale.x(x.max()),
        low=scale.y(y.min()),
        high=scale.y(y.max()),
        mean=scale.pair(x.mean(), y.mean()),
        first=scale.pair(x[0], y[0]),
    )


def _finite(item):
    x = np.array([np.nan if value is None else value for value in item["x"]])
    y = np.array([np.nan if value is None else value for value in item["y"]])
    keep = np.isfinite(x) & np.isfinite(y)
    return x[keep], y[keep]


def _named(item) -> str:
    return f" “{_one_line(item['label'])}”" if item["label"] else ""


def _one_line(text) -> str:
    return " ".join(text.split())


def _words(texts) -> str:
    return ", ".join(f"“{_one_line(text)}”" for text in texts)


def _sentence(text) -> str:
    text = _one_line(text)
    return text if not text or text[-1] in ".?!" else f"{text}."
