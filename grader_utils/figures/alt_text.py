"""What a figure shows, in a few sentences, for readers who cannot see it and for nbval, which compares it.

It knows the description of a figure; it does not know where or how the figure is displayed.
"""

import numpy as np

from grader_utils.figures.color_names import shading_in_words
from grader_utils.figures.curve_words import (
    Scale,
    curve_sentence,
    is_reference,
    one_line,
    points_sentence,
    references_sentence,
)
from grader_utils.figures.description import describe, described_axes, figure_of
from grader_utils.figures.wording import number
from grader_utils.messages import say, to_say

MOST_CURVES = 8
_ATTRIBUTE = "_course_alt_text"
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
    scale = Scale(content)
    # Reference lines are named once, as reference lines.
    curves = [line for line in content["lines"] if not is_reference(line)]
    sentences = [
        _sentence(content["title"]),
        _axis("x", content["xlabel"], content["xlim"]) + "; " + _axis("y", content["ylabel"], content["ylim"]) + ".",
    ]
    sentences += [curve_sentence(line, scale) for line in curves[:MOST_CURVES]]
    if len(curves) > MOST_CURVES:
        sentences.append(say("And {count} more curves.", count=len(curves) - MOST_CURVES))
    sentences.append(references_sentence(_HORIZONTAL, "y", content["horizontals"], scale.y))
    sentences.append(references_sentence(_VERTICAL, "x", content["verticals"], scale.x))
    sentences += [points_sentence(cloud, scale) for cloud in content["points"][:MOST_CURVES]]
    if content["texts"]:
        sentences.append(say("Text in the plot: {words}.", words=_words(content["texts"])))
    labels = [item["label"] for item in content["lines"] + content["points"]]
    entries = [entry for entry in content["legend"] if entry not in labels]
    if entries:
        sentences.append(say("Legend: {words}.", words=_words(entries)))
    sentences.append(shading_in_words(content["shading"]))
    return sentences


def _axis(name, label, limits) -> str:
    low, high = (number(np.nan if limit is None else limit) for limit in limits)
    label = one_line(label)
    if not label:
        return say("{axis} axis from {low} to {high}", axis=name, low=low, high=high)
    return say("{axis} axis: {label}, from {low} to {high}", axis=name, label=label, low=low, high=high)


def _words(texts) -> str:
    return ", ".join(f"“{one_line(text)}”" for text in texts)


def _sentence(text) -> str:
    text = one_line(text)
    return text if not text or text[-1] in ".?!" else f"{text}."
