"""Judges the numbers that a drawing must have above and below its markers."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.panel import Panel, Words
from grader_utils.questions.expected import Drawing, NumberBeside

CLEAR = 0.45
"""A text whose middle is farther from the height of a marker than this part of its own height stands beside it."""

MOSTLY, PUT_BESIDE = 0.2, 0.01
"""So does one whose middle is that far, if it was put there: that share of the window away from the marker."""

MOST_NUMBERS = 2
"""How many numbers may stand on one side of a marker: the one that is asked for, and one in a name."""


def number_complaints(panel: Panel, number: NumberBeside, expected: Drawing) -> Iterator[str]:
    """Say what stands above or below a marker in place of the number that belongs there."""
    x, y = number.place
    side = "above" if number.above else "below"
    beside = [words for words in _of_marker(panel, number.place, expected.points) if _is_beside(panel, words, number)]
    quoted = ", ".join(f"“{words.text[:30]}”" for words in beside)
    if not beside:
        missing = f"Nothing is written {side} the marker at ({x:g}, {y:g}); {number.name} belongs there."
        yield missing + _elsewhere(panel, number)
    elif not any(_says(words.text, number.value) for words in beside):
        yield (
            f"{side.capitalize()} the marker at ({x:g}, {y:g}) stands {quoted}; {number.name}, "
            f"{number.value:.3g}, belongs there."
        )
    elif sum(len(numbers_in(words.text)) for words in beside) > MOST_NUMBERS or _says_other(beside, number, expected):
        yield f"{side.capitalize()} the marker at ({x:g}, {y:g}) stands {quoted}; only {number.name} belongs there."


def _of_marker(panel: Panel, place: tuple[float, float], points: Sequence[tuple[float, float]]) -> list[Words]:
    return [
        words
        for words in panel.texts
        if min(points, key=lambda point: float(np.hypot(*(panel.data(words.place)[0] - point)))) == place
    ]


def _is_beside(panel: Panel, words: Words, number: NumberBeside) -> bool:
    """Whether a text stands clear of the marker, or was put beside it and lies mostly on that side."""
    sign = 1 if number.above else -1
    marker = panel.window(number.place)[0, 1]
    middle, put = sign * (words.middle - marker), sign * (words.place[1] - marker)
    return middle > CLEAR * words.height or (middle > MOSTLY * words.height and put > PUT_BESIDE)


def _elsewhere(panel: Panel, number: NumberBeside) -> str:
    for words in panel.texts:
        if _says(words.text, number.value):
            return f" {number.value:.3g} stands at {panel.said(words.place)}."
    return ""


def _says_other(beside: Sequence[Words], number: NumberBeside, expected: Drawing) -> bool:
    """Whether the number that belongs to the other side of the marker stands on this side, too."""
    others = [other.value for other in expected.numbers if other.place == number.place and other.above != number.above]
    return any(_says(words.text, value) for value in others if not _same(value, number.value) for words in beside)


def numbers_in(text: str) -> list[float]:
    """Return the numbers that a text says."""
    found = re.findall(r"-?\d+\.?\d*(?:e[-+]?\d+)?", text.replace("\N{MINUS SIGN}", "-"))
    return [float(number) for number in found[:50]]


def _says(text: str, value: float) -> bool:
    """Return whether one of the numbers in `text` is `value`, rounded to three digits or less coarsely."""
    return any(_same(number, value) for number in numbers_in(text))


def _same(number: float, value: float) -> bool:
    third_digit = 10.0 ** (np.floor(np.log10(abs(value))) - 2) if value else 0.0
    return abs(number - value) <= 0.501 * third_digit + 1e-9
