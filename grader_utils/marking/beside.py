"""Judges the numbers that a drawing must have above and below its markers."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from grader_utils.marking.panel import HIDDEN_BY, Panel, Words, said_place
from grader_utils.messages import say, to_say
from grader_utils.questions.expected_figures import Drawing, NumberBeside

CLEAR = 0.45
"""A text whose middle is farther from the height of a marker than this part of its own height stands beside it."""

MOSTLY, PUT_BESIDE = 0.2, 0.01
"""So does one whose middle is that far, if it was put there: that share of the window away from the marker."""

MOST_NUMBERS = 2
"""How many numbers may stand on one side of a marker: the one that is asked for, and one in a name."""

_ABOVE = (
    to_say("What is written above the marker at {marker} cannot be read: {reason}."),
    to_say("Nothing is written above the marker at {marker}; {number} belongs there."),
    to_say("Above the marker at {marker} stands {quoted}; {number}, {value}, belongs there."),
    to_say("Above the marker at {marker} stands {quoted}; only {number} belongs there."),
)
_BELOW = (
    to_say("What is written below the marker at {marker} cannot be read: {reason}."),
    to_say("Nothing is written below the marker at {marker}; {number} belongs there."),
    to_say("Below the marker at {marker} stands {quoted}; {number}, {value}, belongs there."),
    to_say("Below the marker at {marker} stands {quoted}; only {number} belongs there."),
)


def number_complaints(panel: Panel, number: NumberBeside, expected: Drawing) -> Iterator[str]:
    """Say what stands above or below a marker in place of the number that belongs there."""
    beside = _beside(panel, panel.texts, number, expected)
    quoted = ", ".join(f"“{words.text[:30]}”" for words in beside)
    hidden = [by for words, by in panel.hidden_texts if _beside(panel, [words], number, expected)]
    about = {"marker": said_place(number.place), "number": number.said()}
    unreadable, missing, another, more = _ABOVE if number.above else _BELOW
    if not beside and hidden:
        yield say(unreadable, **about, reason=say(HIDDEN_BY[hidden[0]]))
    elif not beside:
        yield say(missing, **about) + _elsewhere(panel, number)
    elif not any(_says(words.text, number.value) for words in beside):
        yield say(another, **about, quoted=quoted, value=f"{number.value:.3g}")
    elif sum(len(numbers_in(words.text)) for words in beside) > MOST_NUMBERS or _says_other(beside, number, expected):
        yield say(more, **about, quoted=quoted)


def _beside(panel: Panel, texts: Sequence[Words], number: NumberBeside, expected: Drawing) -> list[Words]:
    """Return the texts that stand nearer to a number's marker than to any other, and on the number's side of it."""
    if not texts:
        return []
    put, points = panel.data([words.place for words in texts]), expected.points
    nearest = np.hypot(*(put[:, None] - np.array(points)).T).argmin(axis=0)  # (texts,)
    own = [words for words, one in zip(texts, nearest, strict=True) if points[one] == number.place]
    return [words for words in own if _is_beside(panel, words, number)]


def _is_beside(panel: Panel, words: Words, number: NumberBeside) -> bool:
    """Whether a text stands clear of the marker, or was put beside it and lies mostly on that side."""
    sign = 1 if number.above else -1
    marker = panel.window(number.place)[0, 1]
    middle, put = sign * (words.middle - marker), sign * (words.place[1] - marker)
    return middle > CLEAR * words.height or (middle > MOSTLY * words.height and put > PUT_BESIDE)


def _elsewhere(panel: Panel, number: NumberBeside) -> str:
    for words in panel.texts:
        if _says(words.text, number.value):
            return " " + say("{value} stands at {place}.", value=f"{number.value:.3g}", place=panel.said(words.place))
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
